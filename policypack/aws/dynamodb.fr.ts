import type { WordsFor } from "../policy";
import { whyOwnKeyFrench } from "./customer-key.fr";
import type { dynamodb } from "./dynamodb";

export const dynamodbFrench: WordsFor<typeof dynamodb> = {
  "aws-dynamodb-customer-key": {
    title: "Les tables DynamoDB doivent être chiffrées avec une clé gérée par le client",
    why: whyOwnKeyFrench,
    fix: "Donnez à serverSideEncryption.enabled la valeur true et à serverSideEncryption.kmsKeyArn l'ARN d'une clé.",
  },
  "aws-dynamodb-point-in-time-recovery": {
    title: "Les tables DynamoDB doivent pouvoir être restaurées à tout instant",
    why: "Des données qu'une panne ou un intrus écrase ne peuvent pas être retrouvées.",
    fix: "Donnez à pointInTimeRecovery.enabled la valeur true.",
  },
};
