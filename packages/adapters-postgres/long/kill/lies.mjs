import { chance, upTo } from "./chance.mjs";

/** Every way in which the issuer lies about an account or a card, and how often; else it tells the truth. */
const shares = {
  declinesAndForgets: 0.12,
  namesAnotherAccount: 0.07,
  actsAndLosesTheAnswer: 0.03,
  actsLate: 0.03,
  answersLate: 0.03,
  fails500AfterActing: 0.03,
  answersNonsense: 0.03,
  closesTheSocket: 0.03,
  isDown: 0.03,
  throttles: 0.03,
};

const lies = Object.keys(shares);

const lieAt = (drawn) => {
  let rest = drawn;
  return lies.find((lie) => (rest -= shares[lie]) < 0) ?? "none";
};

/** What the issuer does with a call: the same for the same seed, key and how many-th call it is. */
export const lieFor = ({ seed, key, nth, rarer = 1 }) => {
  const random = chance(seed, key, nth);
  return { lie: lieAt(rarer * random()), delay: upTo(random, 100), share: random() };
};

const act = { _tag: "Act" };

/** How the books' keeper behaves; the rest of a lie is how its answer travels. */
export const behaviourFor = (lie) => {
  if (lie === "namesAnotherAccount") return { _tag: "OtherAccount" };
  if (lie === "declinesAndForgets") return { _tag: "Decline", subCode: "risk", title: "Risk", reason: "Too much risk" };
  return act;
};
