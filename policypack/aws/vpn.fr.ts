import type { WordsFor } from "../policy";
import type { vpn } from "./vpn";

export const vpnFrench: WordsFor<typeof vpn> = {
  "aws-vpn-ciphers": {
    title: "Les connexions VPN doivent ne convenir que d'un chiffrement fort",
    why: "Sans consigne, AWS accepte aussi IKEv1, SHA-1 et des échanges de clés courts, si l'autre extrémité les propose.",
    fix: "Donnez aux versions IKE des deux tunnels la valeur ikev2, à leurs algorithmes d'intégrité SHA2-256 ou plus long, et à leurs groupes Diffie-Hellman des valeurs de 14 à 21.",
  },
  "aws-vpn-log": {
    title: "Les connexions VPN doivent tenir des journaux",
    why: "Quand une ligne tombe ou qu'un inconnu essaie ses clés, personne n'apprend pourquoi ni depuis quand.",
    fix: "Donnez à cloudwatchLogOptions.logEnabled la valeur true dans tunnel1LogOptions et tunnel2LogOptions.",
  },
};
