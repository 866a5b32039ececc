import { answerOnWire } from "@condor/adapters-http";
import { admit } from "@condor/core";

/** What the routes answer to a request that the rules refuse: the status, and the body's members but for its requestId. */
export const onWire = (facts) => {
  const decision = admit(facts);
  if (decision._tag === "Right") throw new Error("the situation is admitted: there is no refusal to tell of");
  const { status, body } = answerOnWire(decision.left, 0);
  return { status, ...body };
};
