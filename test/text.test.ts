import * as assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import * as path from "node:path";
import { gzipSync } from "node:zlib";
import { z } from "zod";
import { InputError } from "../plan/input-error";
import { parseJson } from "../plan/json";
import { readText, readYaml } from "../plan/yaml";
import { folderWith } from "./cli-run";

const { folder, remove } = folderWith({});
const written = (name: string, bytes: Buffer): string => {
  writeFileSync(path.join(folder, name), bytes);
  return path.join(folder, name);
};
const refused = (message: RegExp, action: () => unknown, line?: number): void =>
  assert.throws(action, (error) => {
    assert.ok(error instanceof InputError, String(error));
    assert.match(error.message, message);
    assert.equal(error.line, line);
    return true;
  });
const text = '{"name": "données 😀"}\r\n';
const wide = Buffer.from(`\uFEFF${text}`, "utf16le");

describe("a file's text", () => {
  after(remove);

  it("is read in the encoding that its first bytes say", () => {
    for (const bytes of [Buffer.from(text), Buffer.from(`\uFEFF${text}`), wide, Buffer.from(wide).swap16()]) {
      const file = written("text.json", bytes);
      assert.equal(readText(file), text);
      assert.deepEqual(readYaml(file, z.object({ name: z.string() })), { name: "données 😀" });
    }
  });

  it("is refused in one sentence where it is none", () => {
    const read = (bytes: Buffer) => () => readText(written("odd", bytes));
    refused(/compressed with gzip/, read(gzipSync(text)));
    refused(/zip archive/, read(Buffer.from("PK\u0003\u0004rest")));
    refused(/UTF-16 with no mark/, read(wide.subarray(2)));
    refused(/UTF-16 with no mark/, read(Buffer.from(wide).swap16().subarray(2)));
    refused(/binary file/, read(Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 1])));
    refused(/no text in UTF-8/, read(Buffer.from("name: donn\u00e9es", "latin1")));
    refused(/no text in UTF-16LE/, read(wide.subarray(0, 5)));
  });

  it("says so where a command's warnings are mixed into its JSON", () => {
    const parse = (json: string) => () => parseJson(json, "preview.json");
    const mixed = /Other text is mixed into this JSON/;
    refused(mixed, parse(`warning: A new version of Pulumi is available.\n${text}`), 1);
    refused(mixed, parse(`\u001B[33mwarning: \u001B[0mold\r\n  {\n}`), 1);
    refused(mixed, parse(`${text}warning: A new version`), 2);
    refused(/This is no JSON/, parse("name: clinic\n"));
    refused(/This is no JSON/, parse('{"a": b}\n{}'));
    refused(/cut short/, parse('{"name": "x", "steps": [\n'), 1);
  });
});
