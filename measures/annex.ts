import type { Letter } from "./article21";

/** What can support a section: "mixed" takes configuration and a human record, "attested" a human record only. */
export type EvidenceKind = "mixed" | "attested";

/** One section of the Annex: its title, the letters of Article 21(2) it details (the first one counts), what supports it. */
export interface AnnexSection {
  title: string;
  letters: readonly [Letter, ...Letter[]];
  evidence: EvidenceKind;
}

/**
 * The sections of the Annex to Implementing Regulation (EU) 2024/2690, used as a reference catalogue. The regulation
 * binds digital providers, not hospitals; the order of the sections is the Annex's own.
 */
export const annex = {
  "1.1": { title: "Policy on the security of network and information systems", letters: ["a"], evidence: "attested" },
  "1.2": { title: "Roles, responsibilities and authorities", letters: ["a"], evidence: "attested" },
  "2.1": { title: "Risk management framework", letters: ["a"], evidence: "attested" },
  "2.2": { title: "Compliance monitoring", letters: ["a"], evidence: "mixed" },
  "2.3": { title: "Independent review of information and network security", letters: ["a"], evidence: "attested" },
  "3.1": { title: "Incident handling policy", letters: ["b"], evidence: "attested" },
  "3.2": { title: "Monitoring and logging", letters: ["b"], evidence: "mixed" },
  "3.3": { title: "Event reporting", letters: ["b"], evidence: "mixed" },
  "3.4": { title: "Event assessment and classification", letters: ["b"], evidence: "mixed" },
  "3.5": { title: "Incident response", letters: ["b"], evidence: "mixed" },
  "3.6": { title: "Post-incident reviews", letters: ["b"], evidence: "attested" },
  "4.1": { title: "Business continuity and disaster recovery plan", letters: ["c"], evidence: "attested" },
  "4.2": { title: "Backup and redundancy management", letters: ["c"], evidence: "mixed" },
  "4.3": { title: "Crisis management", letters: ["c"], evidence: "attested" },
  "5.1": { title: "Supply chain security policy", letters: ["d"], evidence: "attested" },
  "5.2": { title: "Directory of suppliers and service providers", letters: ["d"], evidence: "mixed" },
  "6.1": { title: "Security in acquisition of ICT services or ICT products", letters: ["e"], evidence: "attested" },
  "6.2": { title: "Secure development life cycle", letters: ["e"], evidence: "mixed" },
  "6.3": { title: "Configuration management", letters: ["e"], evidence: "mixed" },
  "6.4": { title: "Change management, repairs and maintenance", letters: ["e"], evidence: "mixed" },
  "6.5": { title: "Security testing", letters: ["e"], evidence: "mixed" },
  "6.6": { title: "Security patch management", letters: ["e"], evidence: "mixed" },
  "6.7": { title: "Network security", letters: ["e"], evidence: "mixed" },
  "6.8": { title: "Network segmentation", letters: ["e"], evidence: "mixed" },
  "6.9": { title: "Protection against malicious and unauthorised software", letters: ["e"], evidence: "mixed" },
  "6.10": { title: "Vulnerability handling and disclosure", letters: ["e"], evidence: "mixed" },
  "7": {
    title: "Policies and procedures to assess the effectiveness of cybersecurity risk-management measures",
    letters: ["f"],
    evidence: "mixed",
  },
  "8.1": { title: "Awareness raising and basic cyber hygiene practices", letters: ["g"], evidence: "attested" },
  "8.2": { title: "Security training", letters: ["g"], evidence: "attested" },
  "9": { title: "Cryptography", letters: ["h"], evidence: "mixed" },
  "10.1": { title: "Human resources security", letters: ["i"], evidence: "attested" },
  "10.2": { title: "Verification of background", letters: ["i"], evidence: "attested" },
  "10.3": { title: "Termination or change of employment procedures", letters: ["i"], evidence: "attested" },
  "10.4": { title: "Disciplinary process", letters: ["i"], evidence: "attested" },
  "11.1": { title: "Access control policy", letters: ["i"], evidence: "mixed" },
  "11.2": { title: "Management of access rights", letters: ["i"], evidence: "mixed" },
  "11.3": { title: "Privileged accounts and system administration accounts", letters: ["i", "j"], evidence: "mixed" },
  "11.4": { title: "Administration systems", letters: ["i"], evidence: "mixed" },
  "11.5": { title: "Identification", letters: ["i"], evidence: "mixed" },
  "11.6": { title: "Authentication", letters: ["i", "j"], evidence: "mixed" },
  "11.7": { title: "Multi-factor authentication", letters: ["j"], evidence: "mixed" },
  "12.1": { title: "Asset classification", letters: ["i"], evidence: "mixed" },
  "12.2": { title: "Handling of assets", letters: ["i"], evidence: "mixed" },
  "12.3": { title: "Removable media policy", letters: ["i"], evidence: "attested" },
  "12.4": { title: "Asset inventory", letters: ["i"], evidence: "mixed" },
  "12.5": {
    title: "Deposit, return or deletion of assets upon termination of employment",
    letters: ["i"],
    evidence: "attested",
  },
  "13.1": { title: "Supporting utilities", letters: ["c"], evidence: "attested" },
  "13.2": { title: "Protection against physical and environmental threats", letters: ["e"], evidence: "attested" },
  "13.3": { title: "Perimeter and physical access control", letters: ["i"], evidence: "attested" },
} as const satisfies Record<string, AnnexSection>;

export type AnnexId = keyof typeof annex;
