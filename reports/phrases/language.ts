import { exemptionRecordPolicy } from "../../policypack/exemption-record";
import { exemptionRecordFrench } from "../../policypack/exemption-record.fr";
import { french as frenchPolicies } from "../../policypack/french";
import type { Words } from "../../policypack/policy";
import { english } from "./en";
import { french } from "./fr";
import { type ReviewPhrases, reviewEnglish } from "./review";
import { reviewFrench } from "./review.fr";
import { typesetAll } from "./typeset";

export const languages = ["en", "fr"] as const;

export type Language = (typeof languages)[number];

export type Phrases = typeof english;

/** What a verdict in words is made of. */
export interface Amounts {
  judged: number;
  blocking: number;
  advising: number;
}

export const phrases: Readonly<Record<Language, Phrases>> = { en: english, fr: typesetAll(french) };

export const reviewPhrases: Readonly<Record<Language, ReviewPhrases>> = {
  en: reviewEnglish,
  fr: typesetAll(reviewFrench),
};

const frenchWords: Readonly<Record<string, Words>> = typesetAll({
  ...frenchPolicies,
  [exemptionRecordPolicy.id]: exemptionRecordFrench,
});

/** What people read of a policy. A policy that this pack no longer has keeps the words of the assessment. */
export const wordsOf = (policy: Words & { id: string }, language: Language): Words =>
  (language === "fr" && Object.hasOwn(frenchWords, policy.id) ? frenchWords[policy.id] : undefined) ?? policy;

/** `21 November 2026`. */
export const dayIn = (language: Language, time: string): string =>
  new Intl.DateTimeFormat(language === "en" ? "en-GB" : "fr", { dateStyle: "long", timeZone: "UTC" }).format(
    new Date(time),
  );

/** The same of what a person wrote, which may be no day: then as it stands. */
export const writtenDayIn = (language: Language, written: string): string =>
  /^\d{4}-\d{2}-\d{2}$/.test(written) && !Number.isNaN(Date.parse(written)) ? dayIn(language, written) : written;

/** `21 November 2026, 09:15 UTC`. */
export const timeIn = (language: Language, time: string): string =>
  `${dayIn(language, time)}, ${new Date(time).toISOString().slice(11, 16)} UTC`;

export const numberIn = (language: Language, amount: number): string => new Intl.NumberFormat(language).format(amount);
