import { createRequire } from "node:module";
import type { Duplex } from "node:stream";

type Esbuild = Pick<typeof import("esbuild"), "transform">;

/**
 * Turns TypeScript into JavaScript for a program that may not start esbuild itself. A question is a line of JSON,
 * `[code, options]`, and so is the answer, `{ result }` or `{ failure }`.
 */
export function answerTranspiling(pipe: Duplex): void {
  const { transform } = createRequire(require.resolve("tsx/package.json"))("esbuild") as Esbuild;
  let said = "";
  pipe.setEncoding("utf8").on("data", async (text: string) => {
    const lines = (said + text).split("\n");
    said = lines.pop() ?? "";
    for (const line of lines) pipe.write(`${JSON.stringify(await answer(line))}\n`);
  });
  pipe.on("error", () => undefined);

  async function answer(line: string): Promise<object> {
    try {
      const [code, options] = JSON.parse(line);
      return { result: await transform(code, options) };
    } catch (error) {
      const { message, errors = [] } = error as Error & { errors?: unknown[] };
      return { failure: { message, errors } };
    }
  }
}
