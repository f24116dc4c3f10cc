import * as assert from "node:assert/strict";
import { acceptingFiles, stackFile, statesIn } from "./accepted";
import { build, cordon, folderWith } from "./cli-run";

describe("cordon exemptions list", () => {
  const { folder, remove } = folderWith(acceptingFiles);
  before(build);
  after(remove);
  const run = (...args: string[]) => cordon(["exemptions", "list", ...args], folder);

  it("shows what every stack accepts, without a plan", async () => {
    const { code, out, err } = await run("--format", "json");
    assert.deepEqual([code, err], [0, ""]);
    assert.deepEqual(statesIn(out), [
      "prod exemption cache active 20",
      "prod exemption elsewhere active 60",
      "prod exemption cache invalid 0",
      "prod baseline records active 90",
      "prod baseline images expired 0",
      "prod baseline gone active 90",
      "test exemption =cmd|\u202Ex active 60",
    ]);
  });

  it("prints a table and Markdown in which names do no harm", async () => {
    const [terminal, markdown] = [await run(), await run("--format", "markdown")];
    for (const { out } of [terminal, markdown]) assert.doesNotMatch(out.replaceAll("\n", ""), /[\p{Cc}\p{Cf}]/u);
    assert.match(terminal.out, /prod {3}exemption {2}invalid: lastDay: the last day is a date such as 2027-03-31/);
    assert.match(
      terminal.out,
      /Imaging team .* records \(aws:s3\/bucketVersioning:BucketVersioning\) .*cordon-baseline/,
    );
    const cells = markdown.out
      .trim()
      .split("\n")
      .map((line) => line.replace(/\\./g, "").split("|").length);
    assert.deepEqual(new Set(cells), new Set([11]));
    assert.doesNotMatch(markdown.out.replace(/\\./g, ""), /\[a\]\(b\)/);
  });

  it("is in French on request, but for the data", async () => {
    const { out } = await run("--lang", "fr");
    assert.match(out, /^Pile +Type +État +Jours restants +Dernier jour +Responsable +Règle +Ressource +Où\n/);
    assert.match(
      out,
      /prod {2}dérogation +non valable\u00A0: lastDay\u00A0: le dernier jour est une date telle que 2027-03-31/,
    );
    assert.match(out, /référence de départ {2}échue\u00A0: son dernier jour était le /);
    const [english, french] = [await run("--format", "json"), await run("--format", "json", "--lang", "fr")];
    assert.equal(french.out, english.out);
  });

  it("shows one stack, or one file", async () => {
    assert.equal(statesIn((await run("--stack", "test", "--format", "json")).out).length, 1);
    const { out } = await run("--stack-config", "good.yaml", "--format", "json");
    assert.deepEqual(statesIn(out), ["good.yaml exemption cache active 60"]);
    assert.match(JSON.parse(out)[0].place, /^good\.yaml:2$/);
  });

  it("refuses what cannot be read", async () => {
    const { folder, remove } = folderWith({
      "Pulumi.yaml": "name: a\nruntime: nodejs\n",
      "Pulumi.prod.yaml": stackFile({ owner: { secure: "x" } }),
    });
    try {
      const { code, out, err } = await cordon(["exemptions", "list"], folder);
      assert.deepEqual([code, out], [2, ""]);
      assert.match(err, /Pulumi\.prod\.yaml:2: .*in plain text/);
    } finally {
      remove();
    }
  });

  it("says so where there are none", async () => {
    const { folder, remove } = folderWith({ "Pulumi.yaml": "name: a\nruntime: nodejs\n" });
    try {
      assert.equal((await cordon(["exemptions", "list"], folder)).out, "There is no exemption and no baseline.\n");
      const { out } = await cordon(["exemptions", "list", "--lang", "fr"], folder);
      assert.equal(out, "Il n'y a ni dérogation ni référence de départ.\n");
    } finally {
      remove();
    }
  });
});
