import { readYaml } from "../plan/yaml";
import { type Matrix, matrixOf } from "./matrix";
import { matrixSchema } from "./matrix-schema";

/** Reads a flow matrix that is written in YAML. An error names file and line, what is wrong, and what would be right. */
export const readMatrix = (file: string): Matrix => matrixOf(readYaml(file, matrixSchema));
