import * as fc from "fast-check";
import type { Verification } from "@condor/core";
import { holds, same } from "../../law/broken.js";
import { lawOf, lawOfEach } from "../../law/law-of.js";
import { verifications } from "../../arbitrary/verification.js";
import type { CreateStatement } from "../create-statement.js";
import { directed } from "../directed.js";
import { lawRequest, type Wish } from "../scene.js";

const unapproved: fc.Arbitrary<Verification> = verifications.filter(({ _tag }) => _tag !== "Approved");
const unknown = fc
  .stringMatching(/^[A-Z]{1,12}$/)
  .filter((spelling) => !["APPROVED", "PENDING", "DENIED"].includes(spelling))
  .map((spelling): Verification => ({ _tag: "UnknownStatus", spelling }));

interface Refused {
  readonly verification: Verification;
  readonly wish: Wish;
}

const refused: fc.Arbitrary<Refused> = fc.oneof(
  fc.record({ verification: unapproved, wish: fc.constantFrom<Wish>("plain", "named", "referenced") }),
  fc.record({ verification: fc.constant<Verification>({ _tag: "Approved" }), wish: fc.constant<Wish>("unsupported") }),
);

const writesNothing: CreateStatement = {
  name: "a refusal writes nothing and calls nobody",
  needs: ["ports"],
  of: (maker) =>
    lawOf({
      name: writesNothing.name,
      given: refused,
      holds: ({ verification, wish }) =>
        directed(maker, {}, async ({ harness, load, observed, record }) => {
          await load(0, verification);
          const { _tag } = await harness.create(lawRequest(0, wish));
          await same("the answer", _tag, wish === "unsupported" ? "ProductNotSupported" : "CustomerNotApproved");
          await same("the writes", observed.writes.length, 0);
          await same("the calls of the issuer", observed.calls.length, 0);
          await same("the creation", (await record(0)).creation, undefined);
        }),
    }),
};

const unknownStatus: CreateStatement = {
  name: "an unknown status never opens an account",
  needs: [],
  of: (maker) =>
    lawOf({
      name: unknownStatus.name,
      given: unknown,
      holds: (verification) =>
        directed(maker, {}, async ({ harness, load }) => {
          await load(0, verification);
          await same("the answer", (await harness.create(lawRequest(0, "plain")))._tag, "CustomerNotApproved");
          await holds((await harness.books()).length === 0, "the issuer has made something");
        }),
    }),
};

const nobody: CreateStatement = {
  name: "a customer that nobody loaded is not found, and nothing is made",
  needs: [],
  of: (maker) =>
    lawOfEach(
      {
        name: nobody.name,
        holds: ({ wish, others }) =>
          directed(maker, {}, async ({ harness, load }) => {
            if (others) await load(1);
            await same("the answer", (await harness.create(lawRequest(0, wish)))._tag, "CustomerNotFound");
            await same("the books", await harness.books(), []);
          }),
      },
      (["plain", "referenced", "unsupported"] as const).flatMap((wish) =>
        [false, true].map((others) => ({ wish, others })),
      ),
    ),
};

export const ofRefusals: ReadonlyArray<CreateStatement> = [writesNothing, unknownStatus, nobody];
