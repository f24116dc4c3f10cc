import type { Language } from "../reports/phrases/language";

/** What no generated sentence says: no product is compliant, and no configuration proves a duty. */
export const forbidden: Record<Language, RegExp[]> = {
  en: [
    /\bcompliant\b/i,
    /\bcertif(y|ied|ies)\b/i,
    /\bguarantee/i,
    /\b(tamper|audit|bullet|future)-?proof\b/i,
    /\bzero[- ]risk\b/i,
    /\ball requirements\b/i,
    /\bfully automated\b/i,
    /\bNIS ?2 (requires|demands|mandates)\b/i,
    /\bmandated by\b/i,
    /\bTLS 1\.3 only\b/i,
    /\b(unencrypted|not encrypted)\b.*\b(bucket|storage account|blob)/i,
    /\b(bucket|storage account|blob)s?\b.*\b(unencrypted|not encrypted)\b/i,
    /\bbest practices?\b/i,
    /\d ?%/,
  ],
  fr: [
    /\bconformes?\b/i,
    /\bcertifié/i,
    /\bgaranti(e|es|s|r|t|ssent)?\b/i,
    /\b(infalsifiable|inviolable|inaltérable)/i,
    /\b(zéro risque|risque zéro|sans aucun risque)\b/i,
    /\btoutes les exigences\b/i,
    /\bNIS ?2 (exige|impose|oblige)/i,
    /\b(compartiment|compte de stockage|blob)s?\b.*\bnon chiffré/i,
    /\bbonnes? pratiques?\b/i,
    /\d ?%/,
  ],
};
