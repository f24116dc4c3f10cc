import { once } from "node:events";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Environment } from "../posting/environment";

/** One request, as an API reads it. */
export interface Asked {
  method: string;
  url: URL;
  headers: IncomingMessage["headers"];
  body: any;
}

export interface Answer {
  status: number;
  body?: unknown;
  headers?: Record<string, string>;
}

/** What goes wrong once: an answer, or a connection that is cut before there is one. */
export type Fault = { on: string } & (Answer | { dropped: true; afterwards?: boolean });

export interface Written {
  id: number;
  author: string;
  text: string;
}

/** How one host's API answers; `me` is whose token it is. */
export interface Api {
  env(address: string): Environment;
  me: string;
  answer(asked: Asked, comments: Written[], address: string): Answer;
}

/** One host's API on this machine, with the comments of one pull request. */
export class StandIn {
  readonly comments: Written[] = [];
  readonly asked: Asked[] = [];
  readonly faults: Fault[] = [];
  readonly #server: Server;
  readonly #api: Api;

  private constructor(api: Api) {
    this.#api = api;
    this.#server = createServer(async (request, response) => {
      const text = (await request.toArray()).join("");
      const url = new URL(request.url ?? "/", this.address);
      const { method = "GET", headers } = request;
      const asked = { method, url, headers, body: text ? JSON.parse(text) : undefined };
      this.asked.push(asked);
      const isChange = !url.pathname.endsWith("/graphql");
      const at = this.faults.findIndex(({ on }) => on === "any" || (on === method && isChange));
      const [fault] = at < 0 ? [] : this.faults.splice(at, 1);
      if (fault && "dropped" in fault) {
        if (fault.afterwards) api.answer(asked, this.comments, this.address);
        request.socket.destroy();
        return;
      }
      const { status, body, headers: own } = fault ?? api.answer(asked, this.comments, this.address);
      response.writeHead(status, { "content-type": "application/json; charset=utf-8", ...own });
      response.end(typeof body === "string" ? body : JSON.stringify(body ?? {}));
    });
  }

  static async start(api: Api): Promise<StandIn> {
    const standIn = new StandIn(api);
    await once(standIn.#server.listen(0, "127.0.0.1"), "listening");
    return standIn;
  }

  get address(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  get env(): Environment {
    return this.#api.env(this.address);
  }

  says(text: string, author = this.#api.me): void {
    this.comments.push({ id: this.comments.length + 1, author, text });
  }

  /** The methods that were asked, without what only looks around. */
  get changes(): string[] {
    return this.asked.flatMap(({ method, url }) =>
      /^(POST|PATCH|PUT|DELETE)$/.test(method) && !url.pathname.endsWith("/graphql") ? [method] : [],
    );
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}

/** Adds or changes a comment, as every API does. */
export function write(comments: Written[], author: string, text: string, id?: number): Written {
  const before = comments.find((comment) => comment.id === id);
  const written = before ?? { id: comments.length + 1, author, text };
  written.text = text;
  if (!before) comments.push(written);
  return written;
}

/** One page of a list, and its number as asked. */
export function pageOf<Item>(items: Item[], { searchParams }: URL): { items: Item[]; page: number; pages: number } {
  const [size, page] = [Number(searchParams.get("per_page") ?? 30), Number(searchParams.get("page") ?? 1)];
  return { items: items.slice((page - 1) * size, page * size), page, pages: Math.ceil(items.length / size) };
}
