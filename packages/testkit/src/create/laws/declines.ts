import type { Step } from "@condor/core";
import { holds, same } from "../../law/broken.js";
import { lawOfEach } from "../../law/law-of.js";
import type { CreateStatement } from "../create-statement.js";
import { directed } from "../directed.js";
import type { Rule } from "../world.js";
import { lawDecline, lawRequest } from "../scene.js";

const retried: CreateStatement = {
  name: "a refused account or card is asked for again with the same ids, and the account is reused",
  needs: ["ports"],
  of: (maker) =>
    lawOfEach(
      {
        name: retried.name,
        holds: async ({ step, times }) => {
          let left = times;
          const declines = (asked: Step) => {
            if (asked !== step || left === 0) return undefined;
            left -= 1;
            return lawDecline;
          };
          await directed(maker, { declines }, async ({ harness, load, observed }) => {
            await load(0);
            for (let time = 0; time < times; time += 1)
              await same("a declined request", (await harness.create(lawRequest(0, "plain")))._tag, "Declined");
            const books = await harness.books();
            await same(
              "the books meanwhile",
              books.map((entry) => entry.step),
              step === "account" ? [] : ["account"],
            );
            await same("the next request", (await harness.create(lawRequest(0, "plain")))._tag, "Opened");
            const steps = (await harness.books()).map((entry) => entry.step);
            await same("the books", steps.toSorted(), ["account", "card"]);
            const counts = observed.calls.filter((call) => call.step === step).map(({ order }) => order.refusals);
            await same(
              "the refusals before each call",
              counts,
              Array.from({ length: times + 1 }, (_, n) => n),
            );
            const ids = observed.calls.map(({ order: { accountId, cardId } }) => `${accountId} ${cardId}`);
            await same("how many ids were used", new Set(ids).size, 1);
          });
        },
      },
      [1, 2, 3].flatMap((times) => (["account", "card"] as const).map((step) => ({ step, times }))),
    ),
};

const fifty = 50;

/** The issuer is not reached before so many others wait. */
const afterAllWait = (others: number): Pick<Rule, "fault" | "wait"> => {
  let waiting = 0;
  let open: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  return {
    wait: (passTo) => {
      waiting += 1;
      if (waiting === others) open();
      return gate.then(passTo);
    },
    fault: (call, act) => () => (call.method === "openAccount" ? gate.then(act) : act()),
  };
};

const oneDecline: CreateStatement = {
  name: "fifty equal requests at once are one decline",
  needs: ["ports", "patience"],
  of: (maker) =>
    lawOfEach(
      {
        name: oneDecline.name,
        holds: (step) =>
          directed(
            maker,
            { ...afterAllWait(fifty - 1), declines: (asked) => (asked === step ? lawDecline : undefined) },
            async ({ harness, load, observed }) => {
              await load(0);
              const ask = () => harness.create(lawRequest(0, "plain"));
              const answers = await Promise.all(Array.from({ length: fifty }, ask));
              await holds(
                answers.every(({ _tag }) => _tag === "Declined"),
                `the answers are ${[...new Set(answers.map(({ _tag }) => _tag))].join(", ")}`,
              );
              const declined = observed.calls.filter((call) => call.step === step);
              await same("how often the issuer was asked", declined.length, 1);
            },
          ),
      },
      ["account", "card"] as const,
    ),
};

const oneRight: CreateStatement = {
  name: "of fifty equal requests at once one gets the account and card, and all others that it is done",
  needs: ["patience"],
  of: (maker) =>
    lawOfEach(
      {
        name: oneRight.name,
        holds: (count) =>
          directed(maker, {}, async ({ harness, load }) => {
            await load(0);
            const ask = () => harness.create(lawRequest(0, "plain"));
            const tags = (await Promise.all(Array.from({ length: count }, ask))).map(({ _tag }) => _tag);
            await same("how many were opened", tags.filter((tag) => tag === "Opened").length, 1);
            await same("the others", tags.filter((tag) => tag === "AlreadyCreated").length, count - 1);
          }),
      },
      [2, fifty],
    ),
};

export const ofDeclines: ReadonlyArray<CreateStatement> = [retried, oneDecline, oneRight];
