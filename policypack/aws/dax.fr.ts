import type { WordsFor } from "../policy";
import type { dax } from "./dax";

export const daxFrench: WordsFor<typeof dax> = {
  "aws-dax-encrypted": {
    title: "Les clusters DAX doivent être chiffrés au repos",
    why: "Quiconque met la main sur un disque lit les données que le cluster a mises en cache.",
    fix: "Donnez à serverSideEncryption.enabled la valeur true.",
  },
  "aws-dax-tls": {
    title: "Les clusters DAX doivent utiliser TLS",
    why: "Un tiers à l'écoute dans le réseau lit les données que les clients lisent et écrivent.",
    fix: 'Donnez à clusterEndpointEncryptionType la valeur "TLS".',
  },
};
