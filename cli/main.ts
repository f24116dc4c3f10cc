#!/usr/bin/env node
import { CommanderError } from "commander";
import { InputError } from "../plan/input-error";
import { commandLine } from "./program";

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

commandLine()
  .parseAsync()
  .catch((error: unknown) => {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? 0 : 2;
      return;
    }
    const said = error instanceof InputError ? error.toString() : (error as Error).stack;
    process.stderr.write(`cordon: ${said}\n`);
    process.exitCode = 2;
  });
