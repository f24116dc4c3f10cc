import type { Assumption } from "../graph";
import type { Properties } from "../values";
import { strings } from "../values";
import type { Job } from "./protocol";

/** A function of the cloud was asked that nothing here can answer. */
export class MissingAnswer extends Error {
  constructor(token: string) {
    super(
      `The program asks the cloud with ${token}, and no cloud answers here. ` +
        `Add a line to a file and pass it with --answers FILE: {"${token}": { … what it returns … }}`,
    );
  }
}

type Invented = Assumption["kind"];

/** Answers the functions that ask a cloud: given ones first, then plausible ones, which no verdict may rest on. */
export class Answers {
  readonly #given: Record<string, unknown>;
  readonly #region: string | undefined;
  readonly #invented = new Map<string, string>();

  constructor({ answers, config }: Pick<Job, "answers" | "config">) {
    this.#given = answers;
    this.#region = config["aws:region"];
  }

  /** What a text rests on, if it contains an invented answer. */
  reason(text: string): string | undefined {
    for (const [value, token] of this.#invented) if (text.includes(value)) return `answer of ${token}`;
    return undefined;
  }

  async to(token: string, args: Properties): Promise<{ result: Properties; invented?: Invented }> {
    if (token in this.#given) return { result: this.#given[token] as Properties, invented: "answer" };
    const plausible = this.#plausible(token, args);
    if (plausible === undefined) throw new MissingAnswer(token);
    for (const [, text] of strings(plausible)) if (text.length > 3) this.#invented.set(text, token);
    return { result: plausible, invented: "function" };
  }

  #plausible(token: string, _args: Properties): Properties | undefined {
    const region = this.#region ?? "eu-west-3";
    switch (token) {
      case "aws:index/getCallerIdentity:getCallerIdentity":
        return {
          accountId: "111122223333",
          arn: "arn:aws:iam::111122223333:root",
          id: "111122223333",
          userId: "AIDASTANDIN",
        };
      case "aws:index/getAvailabilityZones:getAvailabilityZones": {
        const names = ["a", "b", "c"].map((zone) => `${region}${zone}`);
        return { id: region, names, zoneIds: names, groupNames: [region], state: "available" };
      }
      case "aws:index/getPartition:getPartition":
        return { id: "aws", partition: "aws", dnsSuffix: "amazonaws.com", reverseDnsPrefix: "com.amazonaws" };
      default:
        return undefined;
    }
  }
}
