import type { WordsFor } from "../policy";
import type { postgresql } from "./postgresql";

export const postgresqlFrench: WordsFor<typeof postgresql> = {
  "azure-postgresql-transport": {
    title: "Les serveurs PostgreSQL doivent refuser les connexions sans TLS",
    why: "Sinon, les données des patients et les mots de passe traversent le réseau en clair.",
    fix: 'Donnez à value de require_secure_transport la valeur "on", ou retirez cette Configuration.',
  },
  "azure-postgresql-tls": {
    title: "Les serveurs PostgreSQL doivent refuser les versions de TLS antérieures à 1.2",
    why: "Les versions antérieures ont des failles connues qui permettent à un tiers de lire les échanges.",
    fix: 'Donnez à value de ssl_min_protocol_version la valeur "TLSv1.2" ou "TLSv1.3".',
  },
  "azure-postgresql-connection-log": {
    title: "Les serveurs PostgreSQL doivent journaliser qui se connecte et se déconnecte",
    why: "Sans ces lignes, personne ne peut dire après coup quel compte a lu les dossiers, ni quand.",
    fix: 'Donnez à value de log_connections et log_disconnections la valeur "on", ou retirez cette Configuration.',
  },
  "azure-postgresql-entra": {
    title: "Les serveurs PostgreSQL ne doivent accepter que l'authentification Microsoft Entra",
    why: "Un mot de passe de base de données se partage, n'expire jamais et ne demande aucun second facteur.",
    fix: 'Donnez à authConfig.activeDirectoryAuth la valeur "Enabled" et à authConfig.passwordAuth la valeur "Disabled".',
  },
};
