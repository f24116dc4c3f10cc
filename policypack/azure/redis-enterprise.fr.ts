import type { WordsFor } from "../policy";
import type { redisEnterprise } from "./redis-enterprise";

export const redisEnterpriseFrench: WordsFor<typeof redisEnterprise> = {
  "azure-managed-redis-plain-text": {
    title: "Les bases Managed Redis doivent refuser les connexions sans TLS",
    why: "Sinon, les sessions, les dossiers et la clé d'accès traversent le réseau en clair.",
    fix: 'Donnez à clientProtocol la valeur "Encrypted", ou omettez-le.',
  },
  "azure-managed-redis-tls": {
    title: "Les clusters Managed Redis doivent refuser les versions de TLS antérieures à 1.2",
    why: "Les versions antérieures ont des failles connues qui permettent à un tiers de lire les échanges.",
    fix: 'Donnez à minimumTlsVersion la valeur "1.2", ou omettez-le.',
  },
  "azure-managed-redis-private-only": {
    title: "Les clusters Managed Redis ne doivent être joignables que par des points de terminaison privés",
    why: "Une seule clé d'accès divulguée suffit alors à n'importe qui sur Internet pour lire ou remplacer le contenu du cache.",
    fix: 'Donnez à publicNetworkAccess la valeur "Disabled" et ajoutez un PrivateEndpoint.',
  },
  "azure-managed-redis-access-keys": {
    title: "Les bases Managed Redis doivent refuser leurs clés d'accès",
    why: "Une clé d'accès ouvre toute la base à son détenteur, qu'aucun journal ne peut nommer.",
    fix: 'Donnez à accessKeysAuthentication la valeur "Disabled" et utilisez Microsoft Entra.',
  },
};
