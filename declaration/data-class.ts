/** What a store holds, from which its key, its locks and its retention follow. */
export const dataClasses = ["patient", "imaging", "operational", "evidence", "backup", "exchange"] as const;

export type DataClass = (typeof dataClasses)[number];

/** The classes that hold data of patients: each access to them is logged, and no ephemeral stack may have them. */
export const patientClasses: readonly DataClass[] = ["patient", "imaging"];

/** Whether a stack is real. Ephemeral: nothing is protected, locks are the shortest; refused where patient data lies. */
export type Lifecycle = "production" | "ephemeral";
