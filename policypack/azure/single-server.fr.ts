import type { WordsFor } from "../policy";
import type { singleServer } from "./single-server";

const clearText = "Sinon, les données des patients et les mots de passe traversent le réseau en clair.";
const enforce = 'Donnez à properties.sslEnforcement la valeur "Enabled".';
const oldVersions = "Les versions antérieures ont des failles connues qui permettent à un tiers de lire les échanges.";
const raise = 'Donnez à properties.minimalTlsVersion la valeur "TLS1_2".';
const publicEndpoint =
  "Avec un point de terminaison public, seuls des règles de pare-feu et des mots de passe séparent Internet des dossiers.";
const close = 'Donnez à properties.publicNetworkAccess la valeur "Disabled" et ajoutez un PrivateEndpoint.';

export const singleServerFrench: WordsFor<typeof singleServer> = {
  "azure-postgresql-single-transport": {
    title: "Les serveurs uniques PostgreSQL doivent refuser les connexions sans TLS",
    why: clearText,
    fix: enforce,
  },
  "azure-postgresql-single-tls": {
    title: "Les serveurs uniques PostgreSQL doivent refuser les versions de TLS antérieures à 1.2",
    why: oldVersions,
    fix: raise,
  },
  "azure-postgresql-single-private-only": {
    title: "Les serveurs uniques PostgreSQL ne doivent être joignables que par des points de terminaison privés",
    why: publicEndpoint,
    fix: close,
  },
  "azure-mysql-single-transport": {
    title: "Les serveurs uniques MySQL doivent refuser les connexions sans TLS",
    why: clearText,
    fix: enforce,
  },
  "azure-mysql-single-tls": {
    title: "Les serveurs uniques MySQL doivent refuser les versions de TLS antérieures à 1.2",
    why: oldVersions,
    fix: raise,
  },
  "azure-mysql-single-private-only": {
    title: "Les serveurs uniques MySQL ne doivent être joignables que par des points de terminaison privés",
    why: publicEndpoint,
    fix: close,
  },
};
