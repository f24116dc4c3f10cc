import { InputError } from "../plan/input-error";
import { engines } from "./version";

/** Refuses a Node that is older than the project supports: it would break later, and say less. */
export function checkRuntime(running = process.versions.node): void {
  const oldest = engines.node.replace(/^>=/, "");
  if (running.localeCompare(oldest, "en", { numeric: true }) >= 0) return;
  throw new InputError(`Cordon needs Node ${oldest} or later, and this is Node ${running}.`);
}
