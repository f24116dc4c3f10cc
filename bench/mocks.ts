import { runtime } from "@pulumi/pulumi";

// The production stack as a unit test in Pulumi's own manner would run it: mocks, no engine, nothing judged.
process.env.PULUMI_CONFIG = JSON.stringify({ "aws:region": "eu-west-3", "cordon:cloud": "aws" });

async function main(): Promise<void> {
  await runtime.setMocks(
    {
      newResource: ({ name, inputs }) => ({ id: `${name}-id`, state: { arn: `arn:${name}`, ...inputs } }),
      call: ({ inputs }) => ({ names: ["a", "b", "c"], accountId: "111122223333", partition: "aws", ...inputs }),
    },
    "cordon",
    "prod",
    true,
  );
  runtime.setAllConfig({ "aws:region": "eu-west-3", "cordon:cloud": "aws" });
  await runtime.runInPulumiStack(async () => require("../infra"));
  await runtime.disconnect();
}

main();
