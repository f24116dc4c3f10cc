import { lettersOf } from "../../assessment/measures";
import { annex } from "../../measures/annex";
import { article21 } from "../../measures/article21";
import { typesOf } from "../../policypack/relation";
import { levelFor } from "../../policypack/severity";
import { english } from "../phrases/en";
import { examplesOf } from "./example";
import { type Demand, lawOf, subjectOf } from "./policy";

type Policies = readonly Demand[];

/** `aws-s3`: the cloud and the service whose resources a policy judges; it names the page. */
export function serviceOf(policy: Demand): string {
  if (!policy.kind) return "cordon";
  if (policy.kind === "network") return "network";
  if (policy.type.startsWith("cordon-")) return "matrix";
  const [provider = "", module = ""] = policy.type.split(":");
  return `${provider.replace("-native", "")}-${module.split("/")[0]}`;
}

/** Every service with its policies, in the order of the pack. */
export function servicesOf(policies: Policies): Map<string, Demand[]> {
  const services = new Map<string, Demand[]>();
  for (const policy of policies) {
    const service = serviceOf(policy);
    services.set(service, [...(services.get(service) ?? []), policy]);
  }
  return services;
}

/** One service's policies as a page of documentation. */
export const servicePage = (service: string, policies: Policies): string =>
  `${[`# ${service}`, ...policies.map(section)].join("\n\n")}\n`;

function section(policy: Demand): string {
  const { id, title, severity, why, fix } = policy;
  const { accepted, rejected } = policy.kind ? examplesOf(policy) : { accepted: [], rejected: [] };
  return [
    `## ${title}`,
    `\`${id}\` · ${severity}, ${english.level[levelFor(severity)]} · judges ${
      policy.kind && policy.kind !== "network"
        ? typesOf(policy)
            .map((type) => `\`${type}\``)
            .join(", ")
        : subjectOf(policy)
    }`,
    `${why} ${fix}`,
    `${lawOf(policy)}.`,
    ...(accepted.length > 0 ? ["Accepted:", ...accepted.map(fenced)] : []),
    ...(rejected.length > 0 ? ["Rejected:", ...rejected.map(fenced)] : []),
  ].join("\n\n");
}

const fenced = (code: string): string => `\`\`\`ts\n${code}\n\`\`\``;

/** The list of services, each with how many policies it has. */
export function indexPage(policies: Policies): string {
  const rows = [...servicesOf(policies)].map(([service, own]) => `| [${service}](${service}.md) | ${own.length} |`);
  return [
    "# Policies",
    "",
    `${policies.length} policies. Critical and high block a deployment, medium and low advise.`,
    "",
    "| Service | Policies |",
    "| --- | --- |",
    ...rows,
    "",
  ].join("\n");
}

/** Article 21(2), each section of the Annex, and the policies that support it. */
export function matrixPage(policies: Policies): string {
  const parts = Object.entries(article21).map(([letter, { en }]) => {
    const sections = Object.entries(annex).filter(([, { letters }]) => letters[0] === letter);
    const rows = sections.map(([id, { title, evidence }]) => {
      const own = policies.filter((policy) => policy.annex === id).map(link);
      const nothing = evidence === "attested" ? english.recordsOnly : "no policy yet";
      return `| ${id} ${title} | ${own.length > 0 ? own.join("<br>") : `*${nothing}*`} |`;
    });
    const also = policies.filter((policy) =>
      lettersOf(policy.annex)
        .slice(1)
        .some((each) => each === letter),
    );
    return [
      `## (${letter}) ${en}`,
      "",
      "| Section | Policies |",
      "| --- | --- |",
      ...rows,
      ...(also.length > 0 ? ["", `Also supported by ${also.map(link).join(", ")}.`] : []),
    ].join("\n");
  });
  return [
    "# Article 21(2) and the policies that support it",
    `${english.sectionsLead} A policy counts for the first letter of its section. Policies show what configuration can show; every measure needs records of people as well.`,
    ...parts,
    "",
  ].join("\n\n");
}

const link = (policy: Demand): string => `[${policy.id}](policies/${serviceOf(policy)}.md)`;
