import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

/** The Chromium of this machine, if it has one. */
const executablePath = [
  process.env.CHROMIUM,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
]
  .filter((file) => file !== undefined)
  .find(existsSync);

const quiet = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Starts a browser that calls nobody; undefined where there is none. */
export const launch = async (): Promise<Browser | undefined> =>
  executablePath === undefined ? undefined : chromium.launch({ executablePath, args: quiet });
