import { VirtualNetworkGatewayConnection } from "@pulumi/azure-native/network";
import { policy } from "../policy";
import { isOneOf } from "./enumeration";

const strong = {
  ikeEncryption: "GCMAES256",
  ikeIntegrity: "SHA384",
  dhGroup: "ECP384",
  ipsecEncryption: "GCMAES256",
  ipsecIntegrity: "GCMAES256",
  pfsGroup: "ECP384",
  saLifeTimeSeconds: 3600,
  saDataSizeKilobytes: 102400000,
};

const ciphers = ["AES128", "AES192", "AES256", "GCMAES128", "GCMAES192", "GCMAES256"];
const digests = ["SHA256", "SHA384", "GCMAES128", "GCMAES192", "GCMAES256"];
const exchanges = ["DHGroup14", "DHGroup2048", "PFS14", "PFS2048", "ECP256", "ECP384", "PFSMM"];

export const networkVpn = [
  policy(VirtualNetworkGatewayConnection, {
    id: "azure-network-vpn-ciphers",
    title: "VPN connections must agree on strong encryption only",
    annex: "9",
    severity: "medium",
    why: "Unless told otherwise, Azure also agrees on 3DES, SHA-1 and a short key exchange, if the other end proposes them.",
    fix: 'Set connectionProtocol to "IKEv2" and ipsecPolicies to one entry with AES, SHA-256 or longer, and 2048 bits or an elliptic curve for dhGroup and pfsGroup.',
    holds: ({ connectionType, connectionProtocol, ipsecPolicies }) => {
      if (!isOneOf(connectionType, "IPsec", "Vnet2Vnet")) return true;
      const [agreed] = ipsecPolicies ?? [];
      if (!agreed || (connectionProtocol !== undefined && !isOneOf(connectionProtocol, "IKEv2"))) return false;
      return (
        [agreed.ikeEncryption, agreed.ipsecEncryption].every((each) => isOneOf(each, ...ciphers)) &&
        [agreed.ikeIntegrity, agreed.ipsecIntegrity].every((each) => isOneOf(each, ...digests)) &&
        [agreed.dhGroup, agreed.pfsGroup].every((each) => isOneOf(each, ...exchanges))
      );
    },
    accepted: [
      { connectionType: "IPsec", ipsecPolicies: [strong] },
      { connectionType: "ExpressRoute" },
      { connectionType: "Vnet2Vnet", ipsecPolicies: [{ ...strong, ikeEncryption: "AES256", dhGroup: "DHGroup14" }] },
    ],
    rejected: [
      { connectionType: "IPsec" },
      { connectionType: "Vnet2Vnet", ipsecPolicies: [] },
      { connectionType: "IPsec", ipsecPolicies: [{ ...strong, ikeEncryption: "DES3" }] },
      { connectionType: "IPsec", ipsecPolicies: [{ ...strong, ipsecEncryption: "None" }] },
      { connectionType: "IPsec", ipsecPolicies: [{ ...strong, pfsGroup: "None" }] },
      { connectionType: "IPsec", ipsecPolicies: [{ ...strong, dhGroup: "DHGroup2" }] },
      { connectionType: "IPsec", connectionProtocol: "IKEv1", ipsecPolicies: [strong] },
    ],
  }),
];
