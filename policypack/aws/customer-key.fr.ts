export const whyOwnKeyFrench =
  "Personne ici ne peut limiter ni retirer l'usage d'une clé qu'AWS détient pour le service.";
