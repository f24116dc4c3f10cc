import { type Service, web } from "./service";

const both = () => [4, 6] as const;

/** What stands before everything else, on both families of addresses. */
export const webServices: readonly Service[] = [
  { type: "azure-native:web:StaticSite", listens: web, untilPrivate: true },
  { type: "azure-native:cdn:Profile", listens: web, access: [], families: both },
  { type: "azure-native:frontdoor:FrontDoor", listens: web, access: ["enabledState"], families: both },
];
