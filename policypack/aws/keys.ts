/** Whether a key identifier names a key that the customer manages: given, and no alias that AWS keeps for itself. */
export const isOwnKey = (id: string | undefined): boolean =>
  typeof id === "string" && id !== "" && !/(^|alias\/)aws\//i.test(id);
