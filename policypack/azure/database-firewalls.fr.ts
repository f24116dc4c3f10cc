import type { WordsFor } from "../policy";
import type { databaseFirewalls } from "./database-firewalls";

const anyoneTries =
  "N'importe qui sur Internet peut alors essayer des mots de passe et des failles connues sur le serveur qui contient les dossiers.";
const narrow =
  "Réduisez startIpAddress et endIpAddress aux adresses qui ont besoin du serveur, ou utilisez un point de terminaison privé.";
const anyCustomer = "Toute machine de tout client d'Azure peut alors joindre le serveur qui contient les dossiers.";
const remove =
  "Retirez cette règle (startIpAddress et endIpAddress 0.0.0.0) et utilisez un point de terminaison privé.";

export const databaseFirewallsFrench: WordsFor<typeof databaseFirewalls> = {
  "azure-sql-firewall-internet": {
    title: "Les règles de pare-feu SQL ne doivent pas ouvrir le serveur à Internet",
    why: anyoneTries,
    fix: narrow,
  },
  "azure-sql-firewall-all-azure": {
    title: "Les règles de pare-feu SQL ne doivent pas ouvrir le serveur à tout Azure",
    why: anyCustomer,
    fix: remove,
  },
  "azure-postgresql-firewall-internet": {
    title: "Les règles de pare-feu PostgreSQL ne doivent pas ouvrir le serveur à Internet",
    why: anyoneTries,
    fix: narrow,
  },
  "azure-postgresql-firewall-all-azure": {
    title: "Les règles de pare-feu PostgreSQL ne doivent pas ouvrir le serveur à tout Azure",
    why: anyCustomer,
    fix: remove,
  },
  "azure-mysql-firewall-internet": {
    title: "Les règles de pare-feu MySQL ne doivent pas ouvrir le serveur à Internet",
    why: anyoneTries,
    fix: narrow,
  },
  "azure-mysql-firewall-all-azure": {
    title: "Les règles de pare-feu MySQL ne doivent pas ouvrir le serveur à tout Azure",
    why: anyCustomer,
    fix: remove,
  },
  "azure-postgresql-single-firewall-internet": {
    title: "Les règles de pare-feu des serveurs uniques PostgreSQL ne doivent pas ouvrir le serveur à Internet",
    why: anyoneTries,
    fix: narrow,
  },
  "azure-postgresql-single-firewall-all-azure": {
    title: "Les règles de pare-feu des serveurs uniques PostgreSQL ne doivent pas ouvrir le serveur à tout Azure",
    why: anyCustomer,
    fix: remove,
  },
  "azure-mysql-single-firewall-internet": {
    title: "Les règles de pare-feu des serveurs uniques MySQL ne doivent pas ouvrir le serveur à Internet",
    why: anyoneTries,
    fix: narrow,
  },
  "azure-mysql-single-firewall-all-azure": {
    title: "Les règles de pare-feu des serveurs uniques MySQL ne doivent pas ouvrir le serveur à tout Azure",
    why: anyCustomer,
    fix: remove,
  },
};
