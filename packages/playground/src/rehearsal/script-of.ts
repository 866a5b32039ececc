import type { Behaviour, Script } from "@condor/adapters-memory";
import type { Mishap } from "./mishap.js";

const act: Behaviour = { _tag: "Act" };
const lose: Behaviour = { _tag: "ActAndLoseAnswer" };
const decline: Behaviour = {
  _tag: "Decline",
  subCode: "not_eligible",
  title: "Not eligible",
  reason: "The issuer's own checks did not pass.",
};

const atFirst: Readonly<Record<Mishap, readonly ["account" | "card", Behaviour]>> = {
  none: ["account", act],
  declineAccount: ["account", decline],
  declineCard: ["card", decline],
  loseAccount: ["account", lose],
  loseCard: ["card", lose],
  down: ["account", { _tag: "Down" }],
};

/** The memory issuer's script for a mishap: once only, for the repeat shall show how it goes on. */
export const scriptOf = (mishap: Mishap): Script => {
  const [step, behaviour] = atFirst[mishap];
  return (call) => (call.nth === 1 && call.step === step ? behaviour : act);
};
