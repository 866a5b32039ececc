import type { Behaviour, Script } from "./behaviour.js";

const decline: Behaviour = {
  _tag: "Decline",
  subCode: "sandbox_declined",
  title: "Declined by the sandbox",
  reason: "The customer's reference asks for it.",
};
const act: Behaviour = { _tag: "Act" };

const scripts: ReadonlyMap<string | undefined, Script> = new Map<string, Script>([
  ["sandboxDeclineAccount", ({ step }) => (step === "account" ? decline : act)],
  ["sandboxDeclineCard", ({ step }) => (step === "card" ? decline : act)],
  ["sandboxLoseAnswer", ({ step, nth }) => (step === "account" && nth === 1 ? { _tag: "ActAndLoseAnswer" } : act)],
  ["sandboxActLate", ({ step, nth }) => (step === "account" && nth === 1 ? { _tag: "ActLate", after: 2_000 } : act)],
  ["sandboxDown", ({ step, nth }) => (step === "account" && nth <= 2 ? { _tag: "Down" } : act)],
  ["sandboxNonsense", ({ step, nth }) => (step === "account" && nth === 1 ? { _tag: "Nonsense" } : act)],
]);

/**
 * The customer's own reference says how the issuer behaves, so that a demonstration can show each case:
 * `sandboxDeclineAccount` and `sandboxDeclineCard` are declined at every call of that step; the first call for the
 * account of `sandboxLoseAnswer` acts and its answer is lost, of `sandboxActLate` acts after 2 s, of `sandboxNonsense`
 * acts and cannot be read; the first two of `sandboxDown` do nothing. Everything else acts.
 */
export const magicScript: Script = (call) => scripts.get(call.order.applicant.customerReference)?.(call) ?? act;
