import type { Step } from "@condor/core";
import * as fc from "fast-check";
import { cast, type Member, someone } from "../cast.js";
import { answered, holds, same } from "../law/broken.js";
import { needing, stated, statedOfEach } from "../law/stage.js";
import type { CardIssuerStage } from "./card-issuer-stage.js";
import { booked, entryOf, fitted, issue, issued, keyOf, open, opened, scripted, tagOf } from "./office.js";

const declared = stated({
  name: "Name, mapping and retention are declared, and stay what they are",
  given: someone,
  runs: 3,
  holds: async (stage: CardIssuerStage, { opening }) => {
    const { name, mapping, retention } = stage.issuer;
    for (const text of [name, mapping])
      await holds(text.length >= 1 && text.length <= 64, `${fc.stringify(text)} does not have 1 to 64 characters`);
    await holds(
      retention._tag === "Forever" || retention.duration > 0,
      `keys are kept for ${fc.stringify(retention)}, which is never`,
    );
    await opened(stage, opening().order);
    const after = { name: stage.issuer.name, mapping: stage.issuer.mapping, retention: stage.issuer.retention };
    await same("what is declared after a call", after, { name, mapping, retention });
  },
});

const lazily = stated({
  name: "Nothing is made until a task is run, and every run is a call of its own",
  given: someone,
  runs: 6,
  holds: async (stage: CardIssuerStage, { opening }) => {
    const { issuer } = stage;
    const { order } = opening();
    const sent = fitted(stage, order);
    const opens = issuer.openAccount(keyOf(order, "account"), sent);
    const finds = issuer.findByKey(keyOf(order, "account"), sent);
    const lists = issuer.books();
    await same("the finding before the task was run", (await answered("findByKey", finds))._tag, "Absent");
    await same("the books before the task was run", (await answered("books", lists)).entries, []);
    const account = await answered("openAccount", opens);
    await same("openAccount, run again", await answered("openAccount", opens), account);
    await same("the finding by the same task", (await answered("findByKey", finds))._tag, "AccountFits");
    const entry = entryOf(order, "account", account);
    await same("the books by the same task", (await answered("books", lists)).entries, [entry]);
    const issues = issuer.issueDebitCard(keyOf(order, "card"), sent, account);
    await booked(stage, [entry]);
    await answered("issueDebitCard", issues);
    await answered("issueDebitCard", issues);
    await booked(stage, [entry, entryOf(order, "card", await issued(stage, order, account))]);
  },
});

const limited = needing(
  ["Silence"],
  statedOfEach(
    {
      name: "Every call answers within its limit, 10 s unless configured",
      holds: async (stage: CardIssuerStage, { who, step }: { readonly who: Member; readonly step: Step }) => {
        const { limit = 10_000 } = stage;
        const { order } = who.opening();
        const account = step === "card" ? await opened(stage, order) : undefined;
        await scripted(stage, step, "Silence");
        const start = Date.now();
        const answer = account === undefined ? await open(stage, order) : await issue(stage, order, account);
        const took = Date.now() - start;
        await same("the answer of a silent issuer", tagOf(answer), "OutcomeUnknown");
        // A timer may fire a moment late.
        await holds(took <= limit + 500, `the call answers after ${took} ms, and its limit is ${limit} ms`);
      },
    },
    cast.slice(0, 1).flatMap((who) => (["account", "card"] as const).map((step) => ({ who, step }))),
  ),
);

export const termsLaws = [declared, lazily, limited];
