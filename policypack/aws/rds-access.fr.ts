import type { WordsFor } from "../policy";
import type { rdsAccess } from "./rds-access";

const exposure = {
  why: "La base a une adresse sur Internet, où n'importe qui peut essayer mots de passe et failles connues.",
  fix: "Donnez à publiclyAccessible la valeur false.",
};
const accounts = {
  why: "Les applications partagent des mots de passe durables que personne ne révoque au départ d'une personne.",
  fix: "Donnez à iamDatabaseAuthenticationEnabled la valeur true.",
};
const password =
  "Le mot de passe principal se trouve dans l'état de la pile et ne change jamais : qui lit l'état possède la base.";

const sharing = {
  why: "Quiconque a un compte AWS peut restaurer toute la base et en lire chaque dossier.",
  fix: 'Retirez "all" de sharedAccounts.',
};

export const rdsAccessFrench: WordsFor<typeof rdsAccess> = {
  "aws-rds-public": { title: "Les instances RDS ne doivent pas être accessibles publiquement", ...exposure },
  "aws-rdsclusterinstance-public": {
    title: "Les instances de cluster ne doivent pas être accessibles publiquement",
    ...exposure,
  },
  "aws-rds-accounts": {
    title: "Les instances RDS doivent permettre aux applications de s'identifier par des comptes AWS",
    ...accounts,
  },
  "aws-rdscluster-accounts": {
    title: "Les clusters RDS et Aurora doivent permettre aux applications de s'identifier par des comptes AWS",
    ...accounts,
  },
  "aws-rds-managed-password": {
    title: "Les instances RDS doivent laisser AWS garder et changer le mot de passe principal",
    why: password,
    fix: "Retirez password et donnez à manageMasterUserPassword la valeur true.",
  },
  "aws-rdscluster-managed-password": {
    title: "Les clusters RDS et Aurora doivent laisser AWS garder et changer le mot de passe principal",
    why: password,
    fix: "Retirez masterPassword et donnez à manageMasterUserPassword la valeur true.",
  },
  "aws-rdssnapshot-public": { title: "Les instantanés d'instances RDS ne doivent pas être publics", ...sharing },
  "aws-rdssnapshotcopy-public": { title: "Les copies d'instantanés RDS ne doivent pas être publiques", ...sharing },
  "aws-rdsclustersnapshot-public": {
    title: "Les instantanés de clusters RDS et Aurora ne doivent pas être publics",
    ...sharing,
  },
};
