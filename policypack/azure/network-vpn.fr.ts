import type { WordsFor } from "../policy";
import type { networkVpn } from "./network-vpn";

export const networkVpnFrench: WordsFor<typeof networkVpn> = {
  "azure-network-vpn-ciphers": {
    title: "Les connexions VPN doivent ne convenir que d'un chiffrement fort",
    why: "Sans consigne, Azure accepte aussi 3DES, SHA-1 et un échange de clés court, si l'autre extrémité les propose.",
    fix: 'Donnez à connectionProtocol la valeur "IKEv2" et à ipsecPolicies une seule entrée avec AES, SHA-256 ou plus, et 2048 bits ou une courbe elliptique pour dhGroup et pfsGroup.',
  },
};
