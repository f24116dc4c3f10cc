import type { WordsFor } from "../policy";
import type { stepFunctions } from "./step-functions";

export const stepFunctionsFrench: WordsFor<typeof stepFunctions> = {
  "aws-sfn-log": {
    title: "Les machines à états doivent tenir des journaux",
    why: "Quand une exécution échoue ou qu'on en abuse, personne ne peut dire ce qu'elle a fait et pour qui.",
    fix: 'Donnez à loggingConfiguration.level la valeur "ERROR" ou "ALL", et renseignez loggingConfiguration.logDestination.',
  },
};
