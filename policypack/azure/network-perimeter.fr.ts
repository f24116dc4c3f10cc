import type { WordsFor } from "../policy";
import type { networkPerimeter } from "./network-perimeter";

const knownThreat =
  "Par défaut, une connexion vers un serveur de commande connu est inscrite dans un journal et transmise.";

export const networkPerimeterFrench: WordsFor<typeof networkPerimeter> = {
  "azure-network-interface-public-ip": {
    title: "Les interfaces réseau ne doivent pas avoir d'adresses publiques",
    why: "N'importe qui sur Internet peut alors essayer des failles connues sur la machine, en contournant le pare-feu.",
    fix: "Retirez publicIPAddress de chaque entrée de ipConfigurations, et utilisez Bastion ou un équilibreur de charge.",
  },
  "azure-network-interface-forwarding": {
    title: "Les interfaces réseau ne doivent pas transférer le trafic d'autrui",
    why: "Une machine qui transfère le trafic peut devenir un pont entre des segments qui doivent rester séparés.",
    fix: "Donnez à enableIPForwarding la valeur false, sauf si la machine est un routeur ou un pare-feu.",
  },
  "azure-network-bastion-links": {
    title: "Les hôtes Bastion ne doivent pas distribuer de liens partageables",
    why: "Quiconque obtient un lien atteint la page de connexion d'une machine sans compte dans le locataire.",
    fix: "Donnez à enableShareableLink la valeur false.",
  },
  "azure-network-firewall-policy-threats": {
    title: "Les stratégies de pare-feu doivent refuser le trafic avec les adresses malveillantes connues",
    why: knownThreat,
    fix: 'Donnez à threatIntelMode la valeur "Deny".',
  },
  "azure-network-firewall-threats": {
    title: "Les pare-feu doivent refuser le trafic avec les adresses malveillantes connues",
    why: knownThreat,
    fix: 'Donnez à threatIntelMode la valeur "Deny", ou à firewallPolicy une stratégie qui le fait.',
  },
  "azure-network-firewall-intrusion": {
    title: "Les stratégies de pare-feu Premium doivent détecter les intrusions",
    why: "Sinon, une attaque qui passe par un port autorisé reste invisible.",
    fix: 'Donnez à intrusionDetection.mode la valeur "Deny", ou "Alert" pendant le réglage.',
  },
  "azure-network-ddos-protection": {
    title: "Les réseaux virtuels qui ont des adresses publiques doivent être protégés contre le déni de service",
    why: "Sinon, un afflux de trafic peut priver le personnel et les patients de chaque service public du réseau.",
    fix: 'Donnez à enableDdosProtection la valeur true et indiquez ddosProtectionPlan.id, ou donnez à ddosSettings.protectionMode de chaque PublicIPAddress la valeur "Enabled".',
  },
  "azure-network-private-endpoint-dns": {
    title: "Les points de terminaison privés doivent être inscrits dans une zone DNS privée",
    why: "Sinon, le nom du service mène encore les applications à son adresse publique.",
    fix: "Ajoutez un PrivateDnsZoneGroup dont privateEndpointName désigne ce point de terminaison.",
  },
};
