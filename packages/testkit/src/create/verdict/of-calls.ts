import { type CustomerId, sameJson } from "@condor/core";
import { judgeHistory } from "../../history/judge-history.js";
import { plain } from "../../law/plain.js";
import type { IssuerCall } from "../observed.js";
import type { Story, Verdict } from "./story.js";

/** An adopted card of a customer may hold the reference too: a history does not tell whose. */
const explained = ({ history, adopted, ending }: Story): ReadonlyArray<Verdict> => {
  const references = ending.records.flatMap(({ customer }) =>
    customer.cards.flatMap(({ reference }) => reference ?? []),
  );
  return judgeHistory(history, { adopted, references }).map((why) => ({
    law: "the answers are those of some order of single creations",
    why,
  }));
};

const nameOf = ({ step, order }: IssuerCall): string => `${order.customerId} ${step} ${order.refusals}`;

/** An operator's refusal is not the issuer's: the next order of that customer may be another one under the same key. */
const mayBeOrderedAnew = ({ settlements }: Story, customerId: CustomerId): boolean =>
  settlements.some(
    ({ move, settled, ...settlement }) =>
      settlement.customerId === customerId &&
      move === "Refuse" &&
      (settled === undefined || settled === "StorageUnavailable" || settled.endsWith("Refused")),
  );

const sameBody = (story: Story): ReadonlyArray<Verdict> => {
  const first = new Map<string, IssuerCall>();
  return story.calls.flatMap((call) => {
    const before = first.get(nameOf(call)) ?? call;
    first.set(nameOf(call), before);
    const isSame =
      before.order === call.order ||
      sameJson(plain(before.order), plain(call.order)) ||
      mayBeOrderedAnew(story, call.order.customerId);
    return before.key === call.key && isSame
      ? []
      : [{ law: "a repeated call has the same key and the same order", why: `another ${nameOf(call)}` } as const];
  });
};

const sameIssuer = ({ calls }: Story): ReadonlyArray<Verdict> =>
  calls
    .filter(({ order, issuer }) => order.issuer.name !== issuer)
    .map(({ order, issuer }) => ({
      law: "an order is sent to the issuer that it was begun at",
      why: `${order.customerId} was begun at ${order.issuer.name}, and ${issuer} was asked`,
    }));

const onlyApproved = ({ calls }: Story): ReadonlyArray<Verdict> =>
  calls
    .map(({ order }) => order)
    .filter(({ applicant }) => applicant.verification._tag !== "Approved")
    .map(({ customerId, applicant }) => ({
      law: "only a customer who is approved is begun",
      why: `${customerId} is ${applicant.verification._tag}`,
    }));

const ends = ({ endless }: Story): ReadonlyArray<Verdict> =>
  endless ? [{ law: "everybody comes to an end", why: "somebody calls the ports for ever" }] : [];

export const ofCalls = [explained, sameBody, sameIssuer, onlyApproved, ends];
