import type { WordsFor } from "../policy";
import type { messaging } from "./messaging";

const oldTls = "Les versions antérieures ont des failles connues qui permettent à un tiers de lire les échanges.";
const newTls = 'Donnez à minimumTlsVersion la valeur "1.2".';
const sharedKey =
  "Une clé d'accès partagée permet à son détenteur de lire et de forger des messages, et aucun journal ne peut le nommer.";
const signIn = "Donnez à disableLocalAuth la valeur true et utilisez Microsoft Entra.";
const leakedKey =
  "Une seule clé ou un seul jeton divulgué suffit alors à n'importe qui sur Internet pour lire ou forger des messages.";
const close = 'Donnez à publicNetworkAccess la valeur "Disabled" et ajoutez un PrivateEndpoint.';
const platformKey =
  "Une clé gérée par la plateforme ne peut pas être révoquée : personne ici ne peut rendre les messages conservés illisibles ni voir qui s'en est servi.";
const ownKey = "Indiquez encryption.keyVaultProperties.";

export const messagingFrench: WordsFor<typeof messaging> = {
  "azure-service-bus-tls": {
    title: "Les espaces de noms Service Bus doivent refuser les versions de TLS antérieures à 1.2",
    why: oldTls,
    fix: newTls,
  },
  "azure-service-bus-local-auth": {
    title: "Les espaces de noms Service Bus doivent refuser les clés d'accès partagées",
    why: sharedKey,
    fix: signIn,
  },
  "azure-service-bus-private-only": {
    title: "Les espaces de noms Service Bus ne doivent être joignables que par des points de terminaison privés",
    why: leakedKey,
    fix: close,
  },
  "azure-service-bus-customer-key": {
    title: "Les espaces de noms Service Bus doivent être chiffrés avec une clé gérée par le client",
    why: platformKey,
    fix: ownKey,
  },
  "azure-event-hubs-tls": {
    title: "Les espaces de noms Event Hubs doivent refuser les versions de TLS antérieures à 1.2",
    why: oldTls,
    fix: newTls,
  },
  "azure-event-hubs-local-auth": {
    title: "Les espaces de noms Event Hubs doivent refuser les clés d'accès partagées",
    why: sharedKey,
    fix: signIn,
  },
  "azure-event-hubs-private-only": {
    title: "Les espaces de noms Event Hubs ne doivent être joignables que par des points de terminaison privés",
    why: leakedKey,
    fix: close,
  },
  "azure-event-hubs-customer-key": {
    title: "Les espaces de noms Event Hubs doivent être chiffrés avec une clé gérée par le client",
    why: platformKey,
    fix: ownKey,
  },
};
