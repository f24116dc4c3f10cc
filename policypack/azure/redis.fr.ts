import type { WordsFor } from "../policy";
import type { redis } from "./redis";

export const redisFrench: WordsFor<typeof redis> = {
  "azure-redis-plain-port": {
    title: "Les caches Redis doivent refuser les connexions sans TLS",
    why: "Sinon, les sessions, les dossiers et la clé d'accès traversent le réseau en clair.",
    fix: "Donnez à enableNonSslPort la valeur false.",
  },
  "azure-redis-tls": {
    title: "Les caches Redis doivent refuser les versions de TLS antérieures à 1.2",
    why: "Les versions antérieures ont des failles connues qui permettent à un tiers de lire les échanges.",
    fix: 'Donnez à minimumTlsVersion la valeur "1.2".',
  },
  "azure-redis-private-only": {
    title: "Les caches Redis ne doivent être joignables que par le réseau virtuel",
    why: "Une seule clé d'accès divulguée suffit alors à n'importe qui sur Internet pour lire ou remplacer le contenu du cache.",
    fix: 'Donnez à publicNetworkAccess la valeur "Disabled" et ajoutez un PrivateEndpoint.',
  },
  "azure-redis-firewall-internet": {
    title: "Les règles de pare-feu Redis ne doivent pas ouvrir le cache à Internet",
    why: "Une seule clé d'accès divulguée suffit alors à n'importe qui sur Internet pour lire ou remplacer le contenu du cache.",
    fix: "Réduisez startIP et endIP aux adresses qui ont besoin du cache, ou utilisez un point de terminaison privé.",
  },
  "azure-redis-access-keys": {
    title: "Les caches Redis doivent refuser leurs clés d'accès",
    why: "Une clé d'accès ouvre tout le cache à son détenteur, qu'aucun journal ne peut nommer.",
    fix: 'Donnez à disableAccessKeyAuthentication la valeur true et à redisConfiguration.aadEnabled la valeur "true".',
  },
};
