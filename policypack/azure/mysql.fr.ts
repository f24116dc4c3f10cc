import type { WordsFor } from "../policy";
import type { mysql } from "./mysql";

export const mysqlFrench: WordsFor<typeof mysql> = {
  "azure-mysql-transport": {
    title: "Les serveurs MySQL doivent refuser les connexions sans TLS",
    why: "Sinon, les données des patients et les mots de passe traversent le réseau en clair.",
    fix: 'Donnez à value de require_secure_transport la valeur "ON", ou retirez cette Configuration.',
  },
  "azure-mysql-tls": {
    title: "Les serveurs MySQL doivent refuser les versions de TLS antérieures à 1.2",
    why: "Les versions antérieures ont des failles connues qui permettent à un tiers de lire les échanges.",
    fix: 'Donnez à value de tls_version la valeur "TLSv1.2,TLSv1.3".',
  },
};
