import type { WordsFor } from "../policy";
import type { backup } from "./backup";

const ransomware =
  "Un rançongiciel supprime d'abord les sauvegardes, et ce qui est supprimé sans délai ne peut pas être restauré.";
const takenOver =
  "Sinon, quiconque s'empare d'un compte d'administrateur peut raccourcir ou supprimer les sauvegardes.";
const lock =
  'Donnez à properties.securitySettings.immutabilitySettings.state la valeur "Unlocked", puis "Locked" une fois testé.';

export const backupFrench: WordsFor<typeof backup> = {
  "azure-recovery-vault-soft-delete": {
    title: "Les coffres Recovery Services doivent garder les sauvegardes supprimées",
    why: ransomware,
    fix: 'Donnez à properties.securitySettings.softDeleteSettings.softDeleteState la valeur "AlwaysON".',
  },
  "azure-recovery-vault-immutable": {
    title: "Les coffres Recovery Services doivent avoir un réglage d'immuabilité, non verrouillé ou verrouillé",
    why: takenOver,
    fix: lock,
  },
  "azure-recovery-vault-private-only": {
    title: "Les coffres Recovery Services ne doivent être joignables que par des points de terminaison privés",
    why: "Un identifiant volé suffit alors pour restaurer des données de patients sur une machine n'importe où.",
    fix: 'Donnez à properties.publicNetworkAccess la valeur "Disabled" et ajoutez un PrivateEndpoint.',
  },
  "azure-backup-vault-soft-delete": {
    title: "Les coffres de sauvegarde doivent garder les sauvegardes supprimées",
    why: ransomware,
    fix: 'Donnez à properties.securitySettings.softDeleteSettings.state la valeur "AlwaysOn".',
  },
  "azure-backup-vault-immutable": {
    title: "Les coffres de sauvegarde doivent avoir un réglage d'immuabilité, non verrouillé ou verrouillé",
    why: takenOver,
    fix: lock,
  },
};
