/** The name under which the engine knows our pack. */
export const PACK = "cordon";
