import type { WordsFor } from "../policy";
import type { rdsUpkeep } from "./rds-upkeep";

const logs = {
  why: "Le journal disparaît avec la machine, et qui s'en est emparé peut effacer ce qui montre comment.",
  fix: "Nommez les journaux du moteur dans enabledCloudwatchLogsExports.",
};
const patches = {
  why: "Les failles connues du moteur restent ouvertes jusqu'à ce que quelqu'un y pense.",
  fix: "Retirez autoMinorVersionUpgrade, ou donnez-lui la valeur true.",
};

export const rdsUpkeepFrench: WordsFor<typeof rdsUpkeep> = {
  "aws-rds-log-exports": { title: "Les instances RDS doivent envoyer leurs journaux à CloudWatch", ...logs },
  "aws-rdscluster-log-exports": {
    title: "Les clusters RDS et Aurora doivent envoyer leurs journaux à CloudWatch",
    ...logs,
  },
  "aws-rds-patches": {
    title: "Les instances RDS doivent prendre d'elles-mêmes les mises à jour mineures du moteur",
    ...patches,
  },
  "aws-rdsclusterinstance-patches": {
    title: "Les instances de cluster doivent prendre d'elles-mêmes les mises à jour mineures du moteur",
    ...patches,
  },
};
