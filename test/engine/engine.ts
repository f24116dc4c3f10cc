import { spawn } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import * as path from "node:path";
import { cli } from "./cli";

const sources = ["infra", "components", "declaration", "measures", "network", "plan"];
const packages = ["aws", "azure-native", "random"];

/** What a command of the CLI said. */
export interface Said {
  code: number;
  out: string;
  /** Both streams, in the order in which they came. */
  all: string;
}

/** A project in a folder of its own, with the real engine: its state in a file, stand-in providers in place of clouds. */
export class Engine {
  readonly folder: string;
  readonly #home: string;

  private constructor() {
    this.#home = mkdtempSync(path.join(tmpdir(), "cordon-engine-"));
    this.folder = path.join(this.#home, "project");
    mkdirSync(path.join(this.#home, "state"), { recursive: true });
    mkdirSync(this.folder);
    cpSync("tsconfig.json", this.file("tsconfig.json"));
    symlinkSync(path.resolve("node_modules"), this.file("node_modules"));
    for (const name of packages) this.#install(name);
  }

  /** The hosting environment as it stands in this repository. */
  static infra(): Engine {
    const engine = new Engine();
    for (const source of [...sources, "Pulumi.yaml", "package.json"]) {
      if (existsSync(source)) cpSync(source, path.join(engine.folder, source), { recursive: true });
    }
    return engine;
  }

  /** One program of `test/engine/programs`. */
  static program(name: string): Engine {
    const engine = new Engine();
    cpSync(path.join(__dirname, "programs", `${name}.ts`), path.join(engine.folder, "index.ts"));
    writeFileSync(path.join(engine.folder, "Pulumi.yaml"), `name: ${name}\nruntime: nodejs\n`);
    writeFileSync(path.join(engine.folder, "package.json"), JSON.stringify({ name, main: "index.ts" }));
    return engine;
  }

  /** One program of `test/programs`, without the files of its stacks. */
  static example(name: string): Engine {
    const engine = new Engine();
    const isStackFile = (file: string): boolean => /^Pulumi\..+\.yaml$/.test(path.basename(file));
    cpSync(path.join("test/programs", name), engine.folder, { recursive: true, filter: (file) => !isStackFile(file) });
    if (!/^main:/m.test(engine.read("Pulumi.yaml"))) {
      writeFileSync(engine.file("package.json"), JSON.stringify({ name, main: "index.ts" }));
    }
    return engine;
  }

  /** Makes a stack, configured by the text of its file. */
  async stack(name: string, file: string): Promise<void> {
    writeFileSync(path.join(this.folder, `Pulumi.${name}.yaml`), file);
    const { code, all } = await this.run("stack", "init", name);
    if (code !== 0) throw new Error(all);
  }

  /** Gives a stack another configuration; what encrypts its secrets stays. */
  configure(name: string, file: string): void {
    const salt = /^encryptionsalt: .*$/m.exec(this.read(`Pulumi.${name}.yaml`))?.[0] ?? "";
    writeFileSync(this.file(`Pulumi.${name}.yaml`), `${file}${salt}\n`);
  }

  /** The URNs of what is deployed. */
  async deployed(): Promise<string[]> {
    const { deployment } = JSON.parse((await this.run("stack", "export")).out);
    return (deployment.resources ?? []).map(({ urn }: { urn: string }) => urn);
  }

  /** Runs a command of the CLI in the project. */
  run(...args: string[]): Promise<Said> {
    const child = spawn(cli ?? "", [...args, "--non-interactive"], {
      cwd: this.folder,
      env: this.env,
      stdio: ["ignore", "pipe", "pipe"],
    });
    const said: Said = { code: 1, out: "", all: "" };
    child.stdout.on("data", (text: Buffer) => {
      said.out += text;
      said.all += text;
    });
    child.stderr.on("data", (text: Buffer) => {
      said.all += text;
    });
    return new Promise((resolve, reject) => {
      child.on("error", reject);
      child.on("close", (code) => resolve({ ...said, code: code ?? 1 }));
    });
  }

  /** What the CLI finds its state, its plugins and its programs by. */
  get env(): Record<string, string> {
    return {
      // One write of the state at the end, not two for each resource: the state is a file, and grows with them.
      PULUMI_EXPERIMENTAL: "true",
      PULUMI_SKIP_CHECKPOINTS: "true",
      PATH: [path.dirname(process.execPath), path.dirname(cli ?? ""), process.env.PATH].join(path.delimiter),
      HOME: this.#home,
      TMPDIR: process.env.TMPDIR ?? tmpdir(),
      PULUMI_HOME: path.join(this.#home, "home"),
      PULUMI_BACKEND_URL: `file://${this.#home}/state`,
      PULUMI_CONFIG_PASSPHRASE: "passphrase",
      PULUMI_SKIP_UPDATE_CHECK: "true",
      PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION: "true",
      PULUMI_DEBUG_COMMANDS: "true",
      PULUMI_NODEJS_TRANSPILE_ONLY: "true",
    };
  }

  file(name: string): string {
    return path.join(this.folder, name);
  }

  read(name: string): string {
    return readFileSync(this.file(name), "utf8");
  }

  close(): void {
    rmSync(this.#home, { recursive: true, force: true });
  }

  #install(name: string): void {
    const { version } = JSON.parse(readFileSync(require.resolve(`@pulumi/${name}/package.json`), "utf8"));
    const folder = path.join(this.#home, "home", "plugins", `resource-${name}-v${version}`);
    mkdirSync(folder, { recursive: true });
    const executable = path.join(folder, `pulumi-resource-${name}`);
    const [tsx, provider] = [require.resolve("tsx/cjs"), path.join(__dirname, "stand-in", "provider.ts")];
    writeFileSync(executable, `#!/bin/sh\nexec "${process.execPath}" -r "${tsx}" "${provider}" ${name} ${version}\n`);
    chmodSync(executable, 0o755);
  }
}
