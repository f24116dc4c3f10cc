import type { WordsFor } from "../policy";
import type { networkSubnet } from "./network-subnet";

const noGroup = "Sans lui, toute machine du réseau virtuel et de ses pairs joint toute machine du sous-réseau.";
const hiddenWayOut =
  "Sinon, Azure donne à chaque machine une sortie cachée vers Internet qu'aucun pare-feu ni journal ne voit.";

export const networkSubnetFrench: WordsFor<typeof networkSubnet> = {
  "azure-network-subnet-security-group": {
    title: "Les sous-réseaux doivent avoir un groupe de sécurité réseau",
    why: noGroup,
    fix: "Indiquez networkSecurityGroup.id.",
  },
  "azure-network-inline-subnet-security-group": {
    title: "Les sous-réseaux d'un réseau virtuel doivent avoir un groupe de sécurité réseau",
    why: noGroup,
    fix: "Indiquez networkSecurityGroup.id de chaque entrée de subnets.",
  },
  "azure-network-subnet-outbound": {
    title: "Les sous-réseaux ne doivent pas avoir la sortie par défaut d'Azure vers Internet",
    why: hiddenWayOut,
    fix: "Donnez à defaultOutboundAccess la valeur false à la création du sous-réseau, ou donnez-lui une natGateway.",
  },
  "azure-network-inline-subnet-outbound": {
    title: "Les sous-réseaux d'un réseau virtuel ne doivent pas avoir la sortie par défaut d'Azure vers Internet",
    why: hiddenWayOut,
    fix: "Donnez à defaultOutboundAccess de chaque entrée de subnets la valeur false à la création du sous-réseau, ou donnez-lui une natGateway.",
  },
  "azure-network-private-endpoint-policies": {
    title:
      "Les sous-réseaux doivent appliquer leur groupe de sécurité et leurs routes aux points de terminaison privés",
    why: "Sinon, les points de terminaison privés acceptent quiconque atteint le réseau virtuel, en contournant son pare-feu.",
    fix: 'Donnez à privateEndpointNetworkPolicies la valeur "Enabled".',
  },
};
