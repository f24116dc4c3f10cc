import { Service } from "@pulumi/azure-native/search";
import { policy } from "../policy";
import { isClosed } from "./enumeration";

export const search = [
  policy(Service, {
    id: "azure-search-private-only",
    title: "Search services must be reached through private endpoints only",
    annex: "6.7",
    severity: "medium",
    why: "One leaked key is then enough for anyone on the internet to search what is indexed.",
    fix: 'Set publicNetworkAccess to "Disabled" and add a PrivateEndpoint.',
    holds: ({ publicNetworkAccess }) => isClosed(publicNetworkAccess),
    accepted: [{ publicNetworkAccess: "Disabled" }, { publicNetworkAccess: "disabled" }],
    rejected: [{}, { publicNetworkAccess: "Enabled" }],
  }),

  policy(Service, {
    id: "azure-search-local-auth",
    title: "Search services must refuse their API keys",
    annex: "11.6",
    severity: "medium",
    why: "An API key opens every index to its holder, whom no log can name.",
    fix: "Set disableLocalAuth to true and sign in with Microsoft Entra.",
    holds: ({ disableLocalAuth }) => disableLocalAuth === true,
    accepted: [{ disableLocalAuth: true }],
    rejected: [{}, { disableLocalAuth: false }],
  }),
];
