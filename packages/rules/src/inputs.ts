/** What the rules decide on, as named conditions: of each the first value is the one that nothing is wrong with. */
export const inputs = {
  creation: ["none", "OpeningAccount", "IssuingCard", "AccountRefused", "CardRefused", "UnderReview", "Created"],
  inCondor: ["no", "yes"],
  customerType: ["individual", "business"],
  status: ["APPROVED", "PENDING", "WAITING-DATA", "WAITING_DATA", "DENIED", "any other"],
  product: ["offered", "none chosen", "unknown", "for other customers", "closed"],
  design: ["offered", "not offered"],
  shipping: ["offered", "not offered"],
  name: ["embossable", "too long", "in other letters"],
  address: ["on file", "not on file"],
} as const;

export type Input = keyof typeof inputs;
export type Situation = { readonly [I in Input]: (typeof inputs)[I][number] };

const names = Object.keys(inputs);
const isInput = (name: string): name is Input => names.includes(name);
export const inputNames: ReadonlyArray<Input> = names.filter(isInput);

/** A situation that nothing is wrong with. */
export const admissible: Situation = {
  creation: "none",
  inCondor: "no",
  customerType: "individual",
  status: "APPROVED",
  product: "offered",
  design: "offered",
  shipping: "offered",
  name: "embossable",
  address: "on file",
};
