import type { State, Traffic } from "../../network/connectivity";
import type { Proven } from "../../network/proven";
import { columns } from "../columns";
import { table, text } from "../markdown/syntax";
import { printable } from "../text";

/** The formats of the table. */
export const matrixFormats = ["terminal", "markdown", "csv", "json"] as const;

export type MatrixFormat = (typeof matrixFormats)[number];

/** What people read for a state; without a declared matrix what passes is only open. */
const words = (declared: boolean): Record<State, string> => ({
  declared: "declared, open",
  undeclared: declared ? "not declared, open" : "open",
  blocked: "declared, closed",
  vacant: "declared, nobody there yet",
  unknown: "not known yet",
});

const heads = ["From", "To", "Ports", "State", "Flow", "Protection", "Purpose"];

/** The flow matrix as it is proved: a row for each declared flow and for each path beside them. */
export function matrixTable(proven: Proven, format: MatrixFormat): string {
  const rows = rowsOf(proven);
  switch (format) {
    case "json":
      return `${JSON.stringify(rows, null, 2)}\n`;
    case "csv":
      return [heads, ...rows.map(cellsOf)]
        .map((row) => row.map(csv).join(","))
        .join("\r\n")
        .concat("\r\n");
    case "markdown":
      return `${table(
        heads,
        rows.map((row) => cellsOf(row).map((cell) => text(cell))),
      ).join("\n")}\n`;
    case "terminal":
      return columns([heads, ...rows.map((row) => cellsOf(row).map((cell) => printable(cell, 60)))]);
  }
}

/** One row of the matrix. */
export interface Row {
  from: string;
  to: string;
  ports: string;
  state: string;
  flow: string;
  protection: string;
  purpose: string;
}

export function rowsOf({ matrix, traffic }: Proven): Row[] {
  const say = words(matrix !== undefined);
  return traffic.map(({ from, to, family, services, names, state, flows }: Traffic): Row => {
    const flow = matrix?.flows.find(({ id }) => id === flows[0]);
    const only = names ? ` (${names.join(" ")})` : "";
    return {
      from,
      to,
      ports: `${services.join(" ")}${family === 6 ? " over IPv6" : ""}${only}`,
      state: say[state],
      flow: flows.join(" "),
      protection: flow?.protection ?? "",
      purpose: flow ? `${flow.purpose}${flow.platform ? ` (${flow.platform})` : ""}` : "",
    };
  });
}

const cellsOf = ({ from, to, ports, state, flow, protection, purpose }: Row): string[] => [
  from,
  to,
  ports,
  state,
  flow,
  protection,
  purpose,
];

/** A cell that no spreadsheet reads as a formula, and that ends where it should. */
function csv(cell: string): string {
  const plain = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
