import type { WordsFor } from "../policy";
import type { iam } from "./iam";

const why = "Qui prend la place d'un seul de ses détenteurs possède le compte, ses sauvegardes et ses journaux.";
const bounded = { why, fix: "Citez dans policy les actions et les ressources nécessaires." };
const limited = { why, fix: "Donnez à policyArn une politique qui cite les actions et les ressources nécessaires." };

export const iamFrench: WordsFor<typeof iam> = {
  "aws-iam-policy-bounded": {
    title: "Les politiques IAM ne doivent pas faire de leurs détenteurs des administrateurs",
    ...bounded,
  },
  "aws-iam-role-policy-bounded": {
    title: "Les politiques intégrées ne doivent pas faire des rôles des administrateurs",
    ...bounded,
  },
  "aws-iam-user-policy-bounded": {
    title: "Les politiques intégrées ne doivent pas faire des utilisateurs des administrateurs",
    ...bounded,
  },
  "aws-iam-group-policy-bounded": {
    title: "Les politiques intégrées ne doivent pas faire des groupes des administrateurs",
    ...bounded,
  },
  "aws-iam-role-not-administrator": {
    title: "Les rôles ne doivent pas détenir la politique AdministratorAccess",
    ...limited,
  },
  "aws-iam-user-not-administrator": {
    title: "Les utilisateurs ne doivent pas détenir la politique AdministratorAccess",
    ...limited,
  },
  "aws-iam-group-not-administrator": {
    title: "Les groupes ne doivent pas détenir la politique AdministratorAccess",
    ...limited,
  },
  "aws-iam-role-not-public": {
    title: "Les rôles ne doivent pas laisser tout le monde les prendre",
    why: "Quiconque a un compte AWS peut prendre le rôle et faire tout ce qu'il permet.",
    fix: "Citez comptes, rôles ou services dans le Principal d'assumeRolePolicy, ou ajoutez une Condition sur l'appelant.",
  },
  "aws-iam-password-length": {
    title: "Les mots de passe des utilisateurs AWS doivent compter au moins 12 caractères",
    why: "Un mot de passe court se devine, et quelqu'un d'autre se connecte à la console.",
    fix: "Donnez à minimumPasswordLength la valeur 12 ou plus.",
  },
};
