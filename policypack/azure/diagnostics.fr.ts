import type { WordsFor } from "../policy";
import type { diagnostics } from "./diagnostics";

const why = "Sans ses journaux, personne ne peut dire après coup qui a fait quoi de son contenu.";
const fix =
  "Ajoutez un DiagnosticSetting dont resourceUri désigne cette ressource, avec une catégorie de journaux activée.";

export const diagnosticsFrench: WordsFor<typeof diagnostics> = {
  "azure-key-vault-diagnostics": {
    title: "Les coffres de clés doivent transmettre leurs journaux",
    why,
    fix,
  },
  "azure-storage-diagnostics": {
    title: "Les comptes de stockage doivent transmettre leurs journaux",
    why,
    fix,
  },
  "azure-postgresql-diagnostics": {
    title: "Les serveurs PostgreSQL doivent transmettre leurs journaux",
    why,
    fix,
  },
  "azure-network-firewall-diagnostics": {
    title: "Les pare-feu doivent transmettre leurs journaux",
    why,
    fix,
  },
  "azure-application-gateway-diagnostics": {
    title: "Les passerelles d'application doivent transmettre leurs journaux",
    why,
    fix,
  },
  "azure-kubernetes-diagnostics": {
    title: "Les clusters Kubernetes doivent transmettre leurs journaux",
    why,
    fix,
  },
  "azure-app-service-diagnostics": {
    title: "Les applications web et fonctions doivent transmettre leurs journaux",
    why,
    fix,
  },
};
