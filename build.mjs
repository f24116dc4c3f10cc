// Bundles what runs outside the sources: the policy pack, the command line and the recorder, each one JavaScript file.
import { createRequire } from "node:module";
import { build } from "esbuild";

const require = createRequire(import.meta.url);

/** A cloud SDK's module becomes the list of its classes' tokens: all that is needed of it at run time. */
const tokensOnly = {
  name: "tokens-only",
  setup(build) {
    build.onResolve({ filter: /^@pulumi\/(aws|azure-native)\// }, ({ path }) => ({ path, namespace: "tokens" }));
    build.onLoad({ filter: /.*/, namespace: "tokens" }, ({ path }) => {
      const module = require(path);
      const lines = Object.keys(module).flatMap((name) => {
        const token = module[name]?.__pulumiType;
        return token ? [`export const ${name} = { __pulumiType: ${JSON.stringify(token)} };`] : [];
      });
      return { contents: lines.join("\n"), loader: "js" };
    });
  },
};

const common = {
  bundle: true,
  platform: "node",
  target: "node22",
  format: "cjs",
  legalComments: "none",
  logLevel: "warning",
  logOverride: { "require-resolve-not-external": "silent" },
};
/** The clients of GitHub, GitLab and Azure DevOps: loaded only when a comment is posted. */
const clients = ["@octokit/*", "@gitbeaker/*", "azure-devops-node-api/*"];
const sdk = ["@pulumi/pulumi", "@pulumi/policy"];

await Promise.all([
  build({
    ...common,
    entryPoints: ["policypack/index.ts"],
    outfile: "policypack/dist/index.js",
    external: sdk,
    plugins: [tokensOnly],
  }),
  build({
    ...common,
    entryPoints: { cordon: "cli/main.ts" },
    outdir: "dist",
    external: ["@pulumi/policy/proxy", ...clients],
    plugins: [tokensOnly],
  }),
  build({ ...common, entryPoints: { record: "plan/recorder/main.ts" }, outdir: "dist", external: ["tsx"] }),
]);
