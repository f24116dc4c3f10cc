import { createHash } from "node:crypto";

/**
 * What stays the same of a finding, wherever its line moves: SHA-256 of policy and URN, in hexadecimal. `nth` tells apart
 * what one policy says several times of one resource, from 0.
 */
export const fingerprintOf = (policy: string, urn: string, nth = 0): string =>
  createHash("sha256")
    .update(nth === 0 ? `${policy}\n${urn}` : `${policy}\n${urn}\n${nth}`)
    .digest("hex");
