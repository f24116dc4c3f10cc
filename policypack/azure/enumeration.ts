/**
 * Whether a value is one of these members of an enumeration: Azure compares them without regard to case. A program in
 * a language without types may give a number, such as 1.2.
 */
export const isOneOf = (value: string | undefined, ...members: readonly string[]): boolean =>
  value !== undefined && members.some((member) => member.toLowerCase() === String(value).toLowerCase());

/** Whether a service's public endpoint is closed. Every service leaves it open where nothing is said. */
export const isClosed = (publicNetworkAccess: string | undefined): boolean =>
  isOneOf(publicNetworkAccess, "Disabled", "SecuredByPerimeter");
