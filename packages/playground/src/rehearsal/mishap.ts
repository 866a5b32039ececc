/** What goes wrong at the issuer, at the first call of the step that is named. */
export const mishaps = ["none", "declineAccount", "declineCard", "loseAccount", "loseCard", "down"] as const;
export type Mishap = (typeof mishaps)[number];
