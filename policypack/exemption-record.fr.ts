import type { Words } from "./policy";

export const exemptionRecordFrench: Words = {
  title: "Les dérogations doivent être complètes et ne doivent pas avoir dépassé leur dernier jour",
  why: "Une dérogation sans responsable ou arrivée à son terme laisse un écart dont personne ne décide.",
  fix: "Complétez ou renouvelez l'enregistrement sous cordon:exemptions, ou retirez-le et corrigez la ressource.",
};
