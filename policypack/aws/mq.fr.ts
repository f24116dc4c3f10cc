import type { WordsFor } from "../policy";
import { whyOwnKeyFrench } from "./customer-key.fr";
import type { mq } from "./mq";

export const mqFrench: WordsFor<typeof mq> = {
  "aws-mq-public": {
    title: "Les courtiers Amazon MQ ne doivent pas être accessibles publiquement",
    why: "Le courtier a une adresse sur Internet, où n'importe qui peut essayer mots de passe et failles connues.",
    fix: "Donnez à publiclyAccessible la valeur false.",
  },
  "aws-mq-log": {
    title: "Les courtiers Amazon MQ doivent tenir des journaux",
    why: "Personne ne peut dire ensuite qui s'est connecté, a échoué à s'authentifier, ou a modifié une file.",
    fix: "Donnez à logs.general la valeur true, et à logs.audit aussi pour ActiveMQ.",
  },
  "aws-mq-customer-key": {
    title: "Les courtiers Amazon MQ doivent chiffrer avec une clé gérée par le client",
    why: whyOwnKeyFrench,
    fix: "Donnez à encryptionOptions.useAwsOwnedKey la valeur false et à encryptionOptions.kmsKeyId l'ARN d'une clé.",
  },
};
