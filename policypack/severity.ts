/** From the gravest down. */
export const severities = ["critical", "high", "medium", "low"] as const;

export type Severity = (typeof severities)[number];

/** Critical and high block, medium and low advise: decided here and nowhere else. */
export const levelFor = (severity: Severity): "mandatory" | "advisory" =>
  severity === "critical" || severity === "high" ? "mandatory" : "advisory";
