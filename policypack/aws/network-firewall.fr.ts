import type { WordsFor } from "../policy";
import type { networkFirewall } from "./network-firewall";

export const networkFirewallFrench: WordsFor<typeof networkFirewall> = {
  "aws-networkfirewall-deletion-protection": {
    title: "Les pare-feu réseau doivent être protégés de la suppression",
    why: "Un seul appel, fautif ou hostile, retire l'inspection entre les segments, ou les coupe les uns des autres.",
    fix: "Donnez à deleteProtection la valeur true.",
  },
  "aws-networkfirewall-log": {
    title: "Les pare-feu réseau doivent tenir des journaux",
    why: "Personne n'apprend ce que le pare-feu a arrêté ou laissé passer, ni pendant une attaque ni après.",
    fix: "Ajoutez un LoggingConfiguration dont firewallArn désigne ce pare-feu.",
  },
};
