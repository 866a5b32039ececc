import { issuerKey, type Order, type Step } from "@condor/core";
import * as E from "#fp-ts/Either";
import { broken, same } from "../../law/broken.js";
import { lawOfEach } from "../../law/law-of.js";
import type { CreateStatement } from "../create-statement.js";
import { type Directed, directed } from "../directed.js";
import { creationOf, entriesOf, stateOf } from "../ending.js";
import type { Fault } from "../../fault/fault.js";
import { sound } from "../../fault/sound.js";
import { actingLate } from "../../fault/acting-late.js";
import { lawCustomer, lawDecline, lawRequest } from "../scene.js";
import { methodOf } from "../step-method.js";

interface LateCall {
  readonly fault: Fault;
  readonly land: () => Promise<void>;
}

/** The first call of a step is unknown, and lands when the law says. */
const lateCall = (step: Step): LateCall => {
  const late: Array<() => Promise<unknown>> = [];
  let isFirst = true;
  const later = actingLate({
    moment: () => Promise.resolve(),
    aside: (_, act) => void late.push(act),
    never: () => new Promise<never>(() => undefined),
  });
  return {
    fault: (call, act) => () => {
      const strikes = isFirst && call.method === methodOf(step);
      if (strikes) isFirst = false;
      return (strikes ? later : sound)(call, act)();
    },
    land: async () => {
      for (const act of late.splice(0)) await act();
    },
  };
};

const landsLate: CreateStatement = {
  name: "a call that lands after a refusal makes no second account or card",
  needs: ["ports"],
  of: (maker) =>
    lawOfEach(
      {
        name: landsLate.name,
        holds: async ({ step, before }) => {
          const { fault, land } = lateCall(step);
          let asked = 0;
          const declines = (of: Step) => {
            if (of !== step) return undefined;
            asked += 1;
            return asked === 1 ? lawDecline : undefined;
          };
          await directed(maker, { fault, declines }, async ({ harness, load, pass, record }) => {
            await load(0);
            const ask = async () => (await harness.create(lawRequest(0, "plain")))._tag;
            await same("the request whose call is late", await ask(), "IssuerUnavailable");
            pass(60_000);
            await same("the request that is declined", await ask(), "Declined");
            if (before) await land();
            await same("the next request", await ask(), "Opened");
            await land();
            const end = { records: [await record(0)], books: await harness.books() };
            const steps = end.records.flatMap((one) => entriesOf(end, one)).map((entry) => entry.step);
            await same("the books", steps.toSorted(), ["account", "card"]);
            await same("all of the books", end.books.length, 2);
          });
        },
      },
      (["account", "card"] as const).flatMap((step) => [false, true].map((before) => ({ step, before }))),
    ),
};

const orderOf = ({ observed }: Directed): Order | undefined =>
  observed.writes.flatMap((creation) => ("lease" in creation ? [creation.order] : []))[0];

const fits = async (stage: Directed, step: Step): Promise<void> => {
  const [order, ports] = [orderOf(stage), stage.observed.ports()];
  if (order === undefined || ports === undefined) return broken("no intent was written");
  const found = await ports.issuer.findByKey(issuerKey(ports.customers.client, order.customerId, step), order)();
  const creation = creationOf(await stage.record(0));
  if (E.isRight(found) && found.right._tag === "AccountFits" && step === "account")
    return same(
      "the recorded account",
      creation !== undefined && "account" in creation && creation.account,
      found.right.account,
    );
  if (E.isRight(found) && found.right._tag === "CardFits" && step === "card")
    return same("the recorded card", creation !== undefined && "card" in creation && creation.card, found.right.card);
  return broken(`the ${step} does not fit the order that was stored`);
};

const imports: CreateStatement = {
  name: "what is made fits the stored order, whatever is imported meanwhile",
  needs: ["ports"],
  of: (maker) =>
    lawOfEach(
      {
        name: imports.name,
        holds: async ({ step, verification }) => {
          const { fault, land } = lateCall(step);
          await directed(maker, { fault }, async (stage) => {
            const { harness, load, pass } = stage;
            await load(0);
            const ask = async () => (await harness.create(lawRequest(0, "plain")))._tag;
            await same("the request whose call is late", await ask(), "IssuerUnavailable");
            for (const customer of lawCustomer(0, { _tag: verification }, "Renamed")) await harness.load(customer);
            pass(60_000);
            await same("the next request", await ask(), "Opened");
            await land();
            await fits(stage, "account");
            await fits(stage, "card");
          });
        },
      },
      (["account", "card"] as const).flatMap((step) =>
        (["Approved", "Denied"] as const).map((verification) => ({ step, verification })),
      ),
    ),
};

const goesOn: CreateStatement = {
  name: "a creation that has begun is finished by recovery, whatever is imported meanwhile",
  needs: ["ports", "recovery"],
  of: (maker) =>
    lawOfEach(
      {
        name: goesOn.name,
        holds: async ({ step, verification }) => {
          const { fault, land } = lateCall(step);
          await directed(maker, { fault }, async ({ harness, load, pass, record, recover }) => {
            await load(0);
            const { _tag } = await harness.create(lawRequest(0, "plain"));
            await same("the request whose call is late", _tag, "IssuerUnavailable");
            await load(0, { _tag: verification });
            pass(60_000);
            await recover();
            await land();
            await same("the state", stateOf(await record(0)), "Created");
          });
        },
      },
      (["account", "card"] as const).flatMap((step) =>
        (["Pending", "Denied"] as const).map((verification) => ({ step, verification })),
      ),
    ),
};

export const ofMeanwhile: ReadonlyArray<CreateStatement> = [landsLate, imports, goesOn];
