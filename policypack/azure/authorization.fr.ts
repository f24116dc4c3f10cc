import type { WordsFor } from "../policy";
import type { authorization } from "./authorization";

export const authorizationFrench: WordsFor<typeof authorization> = {
  "azure-authorization-role-wildcard": {
    title: "Les rôles personnalisés ne doivent pas autoriser toutes les actions",
    why: "Quiconque s'empare d'un seul compte doté de ce rôle peut alors tout lire, modifier et supprimer dans son étendue.",
    fix: 'Remplacez "*" dans permissions.actions et permissions.dataActions par les actions dont le rôle a besoin.',
  },
  "azure-authorization-assignment-grantor": {
    title: "Les attributions de rôle ne doivent pas donner le droit d'attribuer tous les rôles",
    why: "Quiconque s'empare du compte peut alors se donner tous les droits dans l'étendue.",
    fix: "Indiquez dans roleDefinitionId un rôle plus étroit que Propriétaire ou Administrateur de l'accès utilisateur, ou ajoutez une condition.",
  },
};
