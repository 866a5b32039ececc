import { describe, expect, test } from "vitest";
import {
  admit,
  begin,
  cardOf,
  complete,
  type Created,
  type Creation,
  type Finding,
  type IssuingCard,
  recordAccount,
  refuse,
  review,
  settle,
  standardTimings,
  type UnderReview,
} from "@condor/core";
import { account, attempt, card, declined, drawn, individual, now, program, requestWith } from "./fixtures.js";
import { right } from "./right.js";

const lease = { holder: attempt("me"), until: now + 30_000 };
const request = requestWith({ reference: "mine" });
const begun = begin({
  admission: right(admit({ customer: individual, program, request })),
  drawn,
  issuer: { name: "sandbox", mapping: "1" },
  lease,
  now,
});

const opened = (creation: Creation): IssuingCard => {
  if (creation._tag === "OpeningAccount") return recordAccount(account, lease, now)(creation);
  if (creation._tag === "IssuingCard") return creation;
  throw new Error(`${creation._tag} is no running creation`);
};
const completed = (creation: Creation): Created =>
  creation._tag === "Created" ? creation : complete(card, lease.holder, now)(opened(creation));

const adopted = (underReview: UnderReview, finding: Finding): Created =>
  completed(
    right(
      settle(
        {
          review: underReview,
          finding,
          issuer: { name: "sandbox", retention: { _tag: "Forever", declines: "forgotten" } },
          attemptId: attempt("operator"),
          timings: standardTimings,
          now,
        },
        { _tag: "Adopt" },
      ),
    ),
  );

const accountRefused = refuse(declined, lease.holder, now)(begun);
const cardRefused = refuse(declined, lease.holder, now)(opened(begun));
const landed = (resourceId: typeof card.resourceId) =>
  review({ _tag: "LandedLate", resourceIds: [resourceId] }, opened(begun).order, now);

const lives: ReadonlyArray<readonly [string, Created, string | undefined]> = [
  ["that is never in doubt", completed(begun), "mine"],
  [
    "adopted after a doubt",
    adopted(review({ _tag: "DoubtTooOld" }, begun.order, now)(opened(begun)), { _tag: "CardFits", card }),
    "mine",
  ],
  [
    "adopted after its account was refused and landed late",
    adopted(landed(account.resourceId)(accountRefused), { _tag: "AccountFits", account }),
    undefined,
  ],
  [
    "adopted after it was refused and landed late",
    adopted(landed(card.resourceId)(cardRefused), { _tag: "CardFits", card }),
    undefined,
  ],
];

describe("the card of a creation", () => {
  test.each(lives)("%s shows the reference that is reserved, and no other", (_, created, reference) => {
    expect(created.order.attributes.reference).toBe("mine");
    expect(cardOf(created).reference).toBe(reference);
  });
});
