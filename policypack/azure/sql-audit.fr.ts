import type { WordsFor } from "../policy";
import type { sqlAudit } from "./sql-audit";

const noAudit = "Sans audit, personne ne peut dire après coup qui a lu ou modifié quels dossiers.";
const enable = 'Donnez à state la valeur "Enabled".';
const tooLate =
  "Les intrusions se remarquent souvent après des semaines, quand les traces de leur début ont déjà disparu.";
const keep = "Donnez à retentionDays 90 ou plus, ou 0 pour une conservation sans limite.";

export const sqlAuditFrench: WordsFor<typeof sqlAudit> = {
  "azure-sql-audit-present": {
    title: "Les serveurs SQL doivent être audités",
    why: noAudit,
    fix: "Ajoutez un ExtendedServerBlobAuditingPolicy dont serverName désigne ce serveur.",
  },
  "azure-sql-audit-enabled": {
    title: "L'audit des serveurs SQL doit être activé",
    why: noAudit,
    fix: enable,
  },
  "azure-sql-extended-audit-enabled": {
    title: "L'audit étendu des serveurs SQL doit être activé",
    why: noAudit,
    fix: enable,
  },
  "azure-sql-audit-retention": {
    title: "L'audit des serveurs SQL doit conserver ses enregistrements au moins 90 jours",
    why: tooLate,
    fix: keep,
  },
  "azure-sql-extended-audit-retention": {
    title: "L'audit étendu des serveurs SQL doit conserver ses enregistrements au moins 90 jours",
    why: tooLate,
    fix: keep,
  },
};
