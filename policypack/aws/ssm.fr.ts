import type { WordsFor } from "../policy";
import type { ssm } from "./ssm";

export const ssmFrench: WordsFor<typeof ssm> = {
  "aws-ssm-document-not-public": {
    title: "Les documents de Systems Manager ne doivent pas être partagés avec tout le monde",
    why: "Quiconque a un compte AWS lit comment vos machines sont exploitées, avec les noms et adresses qui y figurent.",
    fix: 'Citez des comptes dans permissions.account_ids au lieu de "All".',
  },
};
