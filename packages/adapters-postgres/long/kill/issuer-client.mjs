import { IssuedAccount, IssuedCard } from "@condor/core";
import { orderOnWire } from "./order-on-wire.mjs";

const left = (failure) => ({ _tag: "Left", left: failure });
const unknown = (cause) => left({ _tag: "OutcomeUnknown", cause });

const findingOf = (finding) =>
  finding?._tag === "AccountFits" ? { ...finding, account: IssuedAccount.check(finding.account).right } : finding;

/** Whatever is not positively recognised is unknown. */
const heard = ({ failure, account, card, finding }) => {
  if (failure?._tag === "Declined" || failure?._tag === "Contradiction") return left(failure);
  if (account !== undefined) return IssuedAccount.check(account);
  if (card !== undefined) return IssuedCard.check(card);
  return { _tag: "Right", right: findingOf(finding) };
};

const asked = (url, limit) => (method, body) => async () => {
  try {
    const signal = AbortSignal.timeout(limit);
    const response = await fetch(`${url}/${method}`, { method: "POST", body: JSON.stringify(body), signal });
    if (response.status !== 200) return unknown(`status ${response.status}`);
    const answer = await response.json();
    if (Object.keys(answer).length !== 1 || answer.failure?._tag === "OutcomeUnknown") return unknown("no answer");
    const read = heard(answer);
    return read._tag === "Left" && Array.isArray(read.left) ? unknown("not readable") : read;
  } catch (error) {
    return unknown(error.name);
  }
};

/** The issuer process as a `CardIssuer`. */
export const issuerClient = (url, limit) => {
  const ask = asked(url, limit);
  return {
    name: "sandbox",
    mapping: "1",
    retention: { _tag: "Forever", declines: "forgotten" },
    openAccount: (key, order) => ask("openAccount", { key, order: orderOnWire(order) }),
    issueDebitCard: (key, order, account) =>
      ask("issueDebitCard", { key, order: orderOnWire(order), account: IssuedAccount.encode(account) }),
    findByKey: (key, order) => ask("findByKey", { key, order: orderOnWire(order) }),
    books: () => () => Promise.resolve(unknown("not asked here")),
  };
};
