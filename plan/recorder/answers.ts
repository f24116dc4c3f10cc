import type { Assumption } from "../graph";
import { canonical } from "../tokens";
import type { Properties } from "../values";
import { aws } from "./answers/aws";
import { awsNetwork } from "./answers/aws-network";
import { azure } from "./answers/azure";
import { others } from "./answers/others";
import type { Answer, Place } from "./answers/place";
import { pure, regional } from "./answers/pure";
import type { Doubt } from "./doubt";
import { Refusal } from "./failure";
import type { Job } from "./protocol";

const invented: Record<string, Answer> = { ...aws, ...awsNetwork, ...azure, ...others };

/** What is asked, and of whom. */
export interface Question {
  token: string;
  args: Properties;
  /** The region of the provider that is asked, where the program names one. */
  region: string | undefined;
  /** Leaves the answer unknown, where that can be. */
  leaveOpen: () => boolean;
}

/** Answers the functions that ask a cloud: given answers first, then computed ones, then plausible ones, which no verdict may rest on. */
export class Answers {
  readonly #job: Job;
  readonly #doubt: Doubt;
  readonly #assumptions: Assumption[];

  constructor(job: Job, doubt: Doubt, assumptions: Assumption[]) {
    this.#job = job;
    this.#doubt = doubt;
    this.#assumptions = assumptions;
  }

  to({ token, args, region, leaveOpen }: Question): Properties {
    const { answers, config } = this.#job;
    const known = region ?? config["aws:region"];
    const place: Place = { region: known ?? "eu-west-3", regionIsKnown: known !== undefined };
    const name = canonical(token);

    const given = answers[token] ?? answers[name];
    if (given !== undefined) {
      this.#assume("answer", token);
      return given !== null && typeof given === "object" ? (given as Properties) : { result: given };
    }
    const computed = pure[name] ?? (place.regionIsKnown ? regional[name] : undefined);
    if (computed) return computed(args, place);

    const answer = invented[name] ?? regional[name];
    if (answer) {
      const reply = answer(args, place);
      this.#doubt.cast(reply, `answer of ${token}`, [args, ...(known ? [known] : [])]);
      this.#assume("function", token);
      return reply;
    }
    if (leaveOpen()) {
      this.#assume("function", token);
      return {};
    }
    throw new Refusal(
      `The program asks the cloud with ${token}, and no cloud answers here. ` +
        `Add a line to a file and pass it with --answers FILE: {"${token}": {"id": "…"}}, with what it would return.`,
    );
  }

  #assume(kind: Assumption["kind"], name: string): void {
    if (!this.#assumptions.some((each) => each.name === name)) this.#assumptions.push({ kind, name });
  }
}
