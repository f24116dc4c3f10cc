import type { WordsFor } from "../policy";
import type { edge } from "./edge";

export const edgeFrench: WordsFor<typeof edge> = {
  "aws-globalaccelerator-flow-log": {
    title: "Les accélérateurs globaux doivent tenir un journal de flux",
    why: "Après une intrusion, personne ne peut dire qui s'est connecté, d'où et quand.",
    fix: "Donnez à attributes.flowLogsEnabled la valeur true, et renseignez attributes.flowLogsS3Bucket.",
  },
  "aws-route53-query-log": {
    title: "Les zones publiques doivent journaliser les questions auxquelles elles répondent",
    why: "Personne ne voit qui explore les noms de vos systèmes avant une attaque.",
    fix: "Ajoutez un QueryLog dont zoneId désigne cette zone.",
  },
  "aws-ses-tls": {
    title: "Les courriers doivent être remis par TLS seulement",
    why: "Un serveur du chemin qui prétend ne pas connaître TLS reçoit en clair des lettres aux patients.",
    fix: 'Donnez à deliveryOptions.tlsPolicy la valeur "Require".',
  },
};
