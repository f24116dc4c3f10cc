import type { WordsFor } from "../policy";
import type { classicTls } from "./classic-tls";

const why = "Des attaques connues contre les versions plus anciennes permettent à qui écoute de lire le trafic.";

export const classicTlsFrench: WordsFor<typeof classicTls> = {
  "aws-elb-tls-policy": {
    title: "Les politiques des répartiteurs classiques doivent refuser un TLS antérieur à 1.2",
    why,
    fix: 'Donnez à Reference-Security-Policy la valeur "ELBSecurityPolicy-TLS-1-2-2017-01" dans policyAttributes.',
  },
  "aws-elb-negotiation-tls": {
    title: "Les politiques de négociation des répartiteurs classiques doivent refuser un TLS antérieur à 1.2",
    why,
    fix: "Retirez Protocol-TLSv1 et Protocol-TLSv1.1 d'attributes.",
  },
};
