/** What a place on the page is linked by. */
export const slug = (kind: "operation" | "schema", name: string): string => `${kind}-${name}`;
