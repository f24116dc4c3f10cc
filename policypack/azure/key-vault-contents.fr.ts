import type { WordsFor } from "../policy";
import type { keyVaultContents } from "./key-vault-contents";

export const keyVaultContentsFrench: WordsFor<typeof keyVaultContents> = {
  "azure-key-vault-key-rotation": {
    title: "Les clés doivent être renouvelées automatiquement ou expirer",
    why: "Une clé copiée ou devinée ouvre les données tant qu'elle n'est pas remplacée.",
    fix: 'Donnez à properties.rotationPolicy une lifetimeAction de type "rotate".',
  },
  "azure-key-vault-secret-expiry": {
    title: "Les secrets doivent expirer",
    why: "Un mot de passe divulgué à l'insu de tous sert à qui l'a trouvé jusqu'à ce que quelqu'un le change par hasard.",
    fix: "Indiquez properties.attributes.expires.",
  },
};
