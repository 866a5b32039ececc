import { same } from "../../law/broken.js";
import { lawOfEach } from "../../law/law-of.js";
import { failing } from "../../fault/failing.js";
import type { CreateStatement } from "../create-statement.js";
import { declinesOnce } from "../declines-once.js";
import { directed } from "../directed.js";
import { lawKey, lawRequest, type Wish } from "../scene.js";
import { atStep, firstTimes } from "../step-method.js";

const released: CreateStatement = {
  name: "a refusal releases the card reference",
  needs: ["ports"],
  of: (maker) =>
    lawOfEach(
      {
        name: released.name,
        holds: async (step) => {
          const declines = declinesOnce(step);
          await directed(maker, { declines }, async ({ harness, load }) => {
            await load(0);
            await load(1);
            const ask = (n: number) => harness.create(lawRequest(n, "referenced"));
            await same("the declined request", (await ask(0))._tag, "Declined");
            await same("another customer's request", (await ask(1))._tag, "Opened");
            await same("the first customer's repeat", (await ask(0))._tag, "ReferenceExists");
          });
        },
      },
      ["account", "card"] as const,
    ),
};

const keyReleased: CreateStatement = {
  name: "a refusal releases the Idempotency-Key",
  needs: ["ports", "keys"],
  of: (maker) =>
    lawOfEach(
      {
        name: keyReleased.name,
        holds: async (step) => {
          const declines = declinesOnce(step);
          await directed(maker, { declines }, async ({ harness, load }) => {
            await load(0);
            await load(1);
            const idempotencyKey = lawKey(0);
            const options = idempotencyKey === undefined ? {} : { idempotencyKey };
            const ask = async (n: number) => (await harness.create(lawRequest(n, "plain"), options))._tag;
            await same("the declined request", await ask(0), "Declined");
            await same("another customer's request", await ask(1), "Opened");
            await same("the first customer's repeat", await ask(0), "IdempotencyKeyMismatch");
          });
        },
      },
      ["account", "card"] as const,
    ),
};

const leftAlone: CreateStatement = {
  name: "recovery asks for nothing that was refused: that is for a new request",
  needs: ["ports", "recovery"],
  of: (maker) =>
    lawOfEach(
      {
        name: leftAlone.name,
        holds: async (step) => {
          const declines = declinesOnce(step);
          await directed(maker, { declines }, async ({ harness, load, pass, record, recover, observed }) => {
            await load(0);
            await same("the declined request", (await harness.create(lawRequest(0, "plain")))._tag, "Declined");
            const [before, asked] = [await record(0), observed.calls.length];
            pass(600_000);
            await recover();
            await same("the record", await record(0), before);
            await same("the calls of the issuer", observed.calls.length, asked);
          });
        },
      },
      ["account", "card"] as const,
    ),
};

const ownTurn: CreateStatement = {
  name: "a request that helps another one to its refusal is told so if it is equal, and else has its own turn",
  needs: ["ports"],
  of: (maker) =>
    lawOfEach(
      {
        name: ownTurn.name,
        holds: async ({ step, wish }) => {
          const declines = declinesOnce(step);
          const fault = atStep(step, failing, firstTimes(1));
          await directed(maker, { fault, declines }, async ({ harness, load, observed }) => {
            await load(0);
            const ask = async (one: Wish) => (await harness.create(lawRequest(0, one)))._tag;
            await same("the request that is in doubt", await ask("plain"), "IssuerUnavailable");
            await same("the request that helps", await ask(wish), wish === "plain" ? "Declined" : "Opened");
            await same("the last order", observed.calls.at(-1)?.order.request, lawRequest(0, wish));
          });
        },
      },
      (["account", "card"] as const).flatMap((step) =>
        (["plain", "named", "referenced"] as const).map((wish) => ({ step, wish })),
      ),
    ),
};

export const ofReleases: ReadonlyArray<CreateStatement> = [released, keyReleased, leftAlone, ownTurn];
