import type { WordsFor } from "../policy";
import type { healthData } from "./health-data";

const leakedToken =
  "Un seul jeton divulgué suffit alors à n'importe qui sur Internet pour lire des dossiers et des images.";
const platformKey =
  "Une clé gérée par la plateforme ne peut pas être révoquée : personne ici ne peut rendre les dossiers illisibles ni voir qui s'en est servi.";
const giveKey = "Indiquez encryption.customerManagedKeyEncryption.keyEncryptionKeyUrl.";
const anyWebsite =
  "N'importe quel site ouvert par un membre du personnel authentifié peut alors lire des dossiers en son nom.";
const nameOrigins = 'Remplacez "*" dans corsConfiguration.origins par les adresses des applications qui en ont besoin.';
const noLogs = "Sans ses journaux, personne ne peut dire après coup qui a lu quel dossier.";
const addSetting =
  "Ajoutez un DiagnosticSetting dont resourceUri est ce service, avec un groupe de catégories de journaux activé.";

export const healthDataFrench: WordsFor<typeof healthData> = {
  "azure-health-workspace-private-endpoint": {
    title: "Les espaces de travail Health Data Services doivent avoir un point de terminaison privé",
    why: leakedToken,
    fix: "Ajoutez un PrivateEndpoint à cet espace de travail : il ferme le point de terminaison public.",
  },
  "azure-health-api-private-only": {
    title: "Azure API for FHIR ne doit être joignable que par des points de terminaison privés",
    why: leakedToken,
    fix: 'Donnez à properties.publicNetworkAccess la valeur "Disabled" et ajoutez un PrivateEndpoint.',
  },
  "azure-health-fhir-customer-key": {
    title: "Les services FHIR doivent être chiffrés avec une clé gérée par le client",
    why: platformKey,
    fix: giveKey,
  },
  "azure-health-dicom-customer-key": {
    title: "Les services DICOM doivent être chiffrés avec une clé gérée par le client",
    why: platformKey,
    fix: giveKey,
  },
  "azure-health-fhir-origins": {
    title: "Les services FHIR ne doivent pas répondre aux scripts de n'importe quel site",
    why: anyWebsite,
    fix: nameOrigins,
  },
  "azure-health-dicom-origins": {
    title: "Les services DICOM ne doivent pas répondre aux scripts de n'importe quel site",
    why: anyWebsite,
    fix: nameOrigins,
  },
  "azure-health-fhir-diagnostics": {
    title: "Les services FHIR doivent transmettre leurs journaux",
    why: noLogs,
    fix: addSetting,
  },
  "azure-health-dicom-diagnostics": {
    title: "Les services DICOM doivent transmettre leurs journaux",
    why: noLogs,
    fix: addSetting,
  },
};
