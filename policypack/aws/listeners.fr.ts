import type { WordsFor } from "../policy";
import type { listeners } from "./listeners";

const plain = "Sessions et dossiers traversent le réseau en clair : qui écoute les lit et les altère.";

export const listenersFrench: WordsFor<typeof listeners> = {
  "aws-listener-plain": {
    title: "Les écouteurs HTTP doivent rediriger vers HTTPS",
    why: plain,
    fix: 'Donnez à protocol la valeur "HTTPS", ou à defaultActions une redirection dont protocol vaut "HTTPS".',
  },
  "aws-listenerrule-plain": {
    title: "Les règles des écouteurs HTTP doivent rediriger vers HTTPS",
    why: plain,
    fix: 'Rattachez la règle à un écouteur HTTPS par listenerArn, ou donnez à actions une redirection dont protocol vaut "HTTPS".',
  },
  "aws-listener-tls-policy": {
    title: "Les écouteurs HTTPS et TLS doivent refuser les versions de TLS antérieures à 1.2",
    why: "Les versions antérieures ont des failles connues qui permettent à un tiers de lire les échanges.",
    fix: 'Donnez à sslPolicy la valeur "ELBSecurityPolicy-TLS13-1-2-2021-06" ou plus récente.',
  },
  "aws-targetgroup-plain": {
    title: "Les groupes cibles doivent être joints par HTTPS",
    why: "Derrière le répartiteur, les dossiers traversent le réseau en clair : un intrus à l'intérieur les lit.",
    fix: 'Donnez à protocol la valeur "HTTPS".',
  },
  "aws-elb-plain": {
    title: "Les répartiteurs de charge classiques ne doivent pas écouter en HTTP",
    why: plain,
    fix: 'Donnez à lbProtocol la valeur "HTTPS" ou "SSL" dans chaque élément de listeners, ou passez à un Application Load Balancer.',
  },
};
