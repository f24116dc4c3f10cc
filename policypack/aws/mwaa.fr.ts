import type { WordsFor } from "../policy";
import { whyOwnKeyFrench } from "./customer-key.fr";
import type { mwaa } from "./mwaa";

export const mwaaFrench: WordsFor<typeof mwaa> = {
  "aws-mwaa-private": {
    title: "Les environnements Airflow ne doivent pas montrer leur serveur web à Internet",
    why: "N'importe qui peut essayer identifiants volés et failles connues sur ce qui lance les tâches déplaçant les dossiers.",
    fix: 'Omettez webserverAccessMode, ou donnez-lui la valeur "PRIVATE_ONLY".',
  },
  "aws-mwaa-log": {
    title: "Les environnements Airflow doivent tenir des journaux",
    why: "Personne ne peut dire ensuite quelle tâche a déplacé quels dossiers, ni qui l'a lancée.",
    fix: "Donnez à enabled la valeur true dans schedulerLogs, webserverLogs et workerLogs de loggingConfiguration.",
  },
  "aws-mwaa-customer-key": {
    title: "Les environnements Airflow doivent chiffrer avec une clé gérée par le client",
    why: whyOwnKeyFrench,
    fix: "Donnez à kmsKey l'ARN d'une de vos clés.",
  },
};
