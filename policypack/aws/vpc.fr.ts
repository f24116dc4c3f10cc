import type { WordsFor } from "../policy";
import type { vpc } from "./vpc";

export const vpcFrench: WordsFor<typeof vpc> = {
  "aws-vpc-flow-log": {
    title: "Les VPC doivent avoir un journal de flux",
    why: "Après une intrusion, personne ne peut dire quelles machines ont communiqué, ni jusqu'où l'attaquant est allé.",
    fix: "Ajoutez un FlowLog dont vpcId désigne ce VPC.",
  },
  "aws-flowlog-all-traffic": {
    title: "Les journaux de flux doivent enregistrer le trafic accepté et le trafic refusé",
    why: "Un journal d'une seule sorte cache l'autre : les tentatives échouées, ou la connexion qui a abouti.",
    fix: 'Donnez à trafficType la valeur "ALL".',
  },
  "aws-vpc-default-group-closed": {
    title: "Le groupe de sécurité par défaut d'un VPC doit être fermé",
    why: "Le groupe par défaut d'un nouveau VPC laisse ses membres communiquer entre eux et vers n'importe où.",
    fix: "Ajoutez un DefaultSecurityGroup sans règle dont vpcId désigne ce VPC.",
  },
  "aws-subnet-public-ip": {
    title: "Les sous-réseaux ne doivent pas donner d'adresse publique à tout ce qui y démarre",
    why: "Une machine que personne ne voulait publier est joignable depuis Internet dès son démarrage.",
    fix: "Donnez à mapPublicIpOnLaunch la valeur false, et une adresse à ce qui en a besoin.",
  },
  "aws-vpcendpoint-policy": {
    title: "Les points de terminaison de VPC doivent dire qui peut faire quoi à travers eux",
    why: "Sans stratégie, un identifiant volé permet d'y copier des données vers tout compte, sans passer par un pare-feu.",
    fix: "Donnez à policy un document qui nomme les comptes et les ressources nécessaires.",
  },
  "aws-vpcendpointservice-acceptance": {
    title: "Les services de point de terminaison doivent faire accepter chaque connexion par une personne",
    why: "Tout compte à qui le service est offert y raccorde son réseau sans l'accord de personne.",
    fix: "Donnez à acceptanceRequired la valeur true.",
  },
  "aws-transitgateway-acceptance": {
    title: "Les passerelles de transit ne doivent pas accepter d'elles-mêmes les rattachements partagés",
    why: "Tout compte avec lequel la passerelle est partagée rejoint le réseau sans l'accord de personne.",
    fix: 'Retirez autoAcceptSharedAttachments, ou donnez-lui la valeur "disable".',
  },
  "aws-transitgateway-default-routes": {
    title: "Les passerelles de transit ne doivent pas réunir tous les rattachements dans une même table de routage",
    why: "Avec la table par défaut, chaque réseau rattaché joint tous les autres, et un intrus avec lui.",
    fix: 'Donnez à defaultRouteTableAssociation et à defaultRouteTablePropagation la valeur "disable".',
  },
};
