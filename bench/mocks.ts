import { runtime } from "@pulumi/pulumi";
import { readProject } from "../plan/project";

// The production stack as a unit test in Pulumi's own manner would run it: mocks, no engine, nothing judged.
const { name, config } = readProject(".", "prod");

async function main(): Promise<void> {
  await runtime.setMocks(
    {
      newResource: ({ name, inputs }) => ({ id: `${name}-id`, state: { arn: `arn:${name}`, ...inputs } }),
      call: ({ inputs }) => ({
        names: ["a", "b", "c"],
        zoneIds: ["a", "b", "c"],
        accountId: "111122223333",
        partition: "aws",
        ...inputs,
      }),
    },
    name,
    "prod",
    true,
  );
  runtime.setAllConfig(config);
  await runtime.runInPulumiStack(async () => require("../infra"));
  await runtime.disconnect();
}

main();
