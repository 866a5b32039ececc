/** JSON as the page's editors show it. */
export const jsonText = (value: unknown): string => JSON.stringify(value, null, 2);
