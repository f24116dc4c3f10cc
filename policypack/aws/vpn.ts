import { VpnConnection } from "@pulumi/aws/ec2";
import { policy } from "../policy";

type Tunnels = Readonly<Record<string, unknown>>;

const digests = ["SHA2-256", "SHA2-384", "SHA2-512"];
const exchanges = [14, 15, 16, 17, 18, 19, 20, 21];

/** What a tunnel may agree on. Without the setting AWS agrees on more. */
const strong: Record<string, readonly unknown[]> = {
  IkeVersions: ["ikev2"],
  Phase1IntegrityAlgorithms: digests,
  Phase2IntegrityAlgorithms: digests,
  Phase1DhGroupNumbers: exchanges,
  Phase2DhGroupNumbers: exchanges,
};

const settings = Object.entries(strong).flatMap(([setting, allowed]) =>
  [1, 2].map((tunnel) => ({ setting: `tunnel${tunnel}${setting}`, allowed })),
);

const agreeing = Object.fromEntries(settings.map(({ setting, allowed }) => [setting, [...allowed]]));

const logged = { cloudwatchLogOptions: { logEnabled: true, logGroupArn: "arn:aws:logs:eu-west-3:123456789012:vpn" } };

export const vpn = [
  policy(VpnConnection, {
    id: "aws-vpn-ciphers",
    title: "VPN connections must agree on strong encryption only",
    annex: "9",
    severity: "medium",
    why: "Unless told otherwise, AWS also agrees on IKEv1, SHA-1 and short key exchanges, if the other end proposes them.",
    fix: "Set the IKE versions of both tunnels to ikev2, their integrity algorithms to SHA2-256 or longer, and their Diffie-Hellman groups to some of 14 to 21.",
    holds: (connection) =>
      settings.flatMap(({ setting, allowed }) => {
        const agreed = (connection as Tunnels)[setting];
        const isStrong = Array.isArray(agreed) && agreed.length > 0 && agreed.every((each) => allowed.includes(each));
        return isStrong ? [] : [setting];
      }),
    accepted: [agreeing],
    rejected: [
      {},
      { ...agreeing, tunnel1IkeVersions: ["ikev1", "ikev2"] },
      { ...agreeing, tunnel2Phase2DhGroupNumbers: [5] },
      { ...agreeing, tunnel1Phase1IntegrityAlgorithms: ["SHA1"] },
      { ...agreeing, tunnel2Phase1IntegrityAlgorithms: undefined },
    ],
  }),

  policy(VpnConnection, {
    id: "aws-vpn-log",
    title: "VPN connections must keep logs",
    annex: "3.2",
    severity: "low",
    why: "When a line breaks or a stranger tries its keys, nobody learns why or when it began.",
    fix: "Set cloudwatchLogOptions.logEnabled to true in tunnel1LogOptions and tunnel2LogOptions.",
    holds: ({ tunnel1LogOptions, tunnel2LogOptions }) =>
      Object.entries({ tunnel1LogOptions, tunnel2LogOptions }).flatMap(([setting, options]) =>
        options?.cloudwatchLogOptions?.logEnabled === true ? [] : [setting],
      ),
    accepted: [{ tunnel1LogOptions: logged, tunnel2LogOptions: logged }],
    rejected: [{}, { tunnel1LogOptions: logged, tunnel2LogOptions: { cloudwatchLogOptions: { logEnabled: false } } }],
  }),
];
