import type { Step } from "@condor/core";
import { same } from "../../law/broken.js";
import { lawOfEach } from "../../law/law-of.js";
import type { Fault } from "../../fault/fault.js";
import type { CreateStatement } from "../create-statement.js";
import { declinesOnce } from "../declines-once.js";
import { type Directed, directed } from "../directed.js";
import { stateOf } from "../ending.js";
import { lawCustomerId, lawRequest } from "../scene.js";
import { atStep, firstTimes } from "../step-method.js";

interface HeldCall {
  readonly fault: Fault;
  /** Resolves when the call is on its way. */
  readonly sent: Promise<void>;
  readonly arrive: () => void;
}

/** The first call of a step arrives when the law says; its caller waits for the answer. */
const heldCall = (step: Step): HeldCall => {
  let arrive: () => void = () => undefined;
  let tell: () => void = () => undefined;
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  const sent = new Promise<void>((resolve) => {
    tell = resolve;
  });
  const held: Fault = (_, act) => () => {
    tell();
    return arrived.then(act);
  };
  return { fault: atStep(step, held, firstTimes(1)), sent, arrive: () => arrive() };
};

const keepsDeclines = ({ observed }: Directed): boolean => {
  const retention = observed.ports()?.issuer.retention;
  return retention?._tag === "For" || retention?.declines === "kept";
};

const reviewed: CreateStatement = {
  name: "what is made for a creation that was refused meanwhile is reviewed, and an operator can adopt it",
  needs: ["ports", "review"],
  of: (maker) =>
    lawOfEach(
      {
        name: reviewed.name,
        holds: async (step) => {
          const { fault, sent, arrive } = heldCall(step);
          const declines = declinesOnce(step);
          await directed(maker, { fault, declines }, async (stage) => {
            const { harness, load, pass, record } = stage;
            const ask = async () => (await harness.create(lawRequest(0, "plain")))._tag;
            await load(0);
            const first = ask();
            await sent;
            pass(31_000);
            await same("who comes meanwhile", await ask(), "Declined");
            arrive();
            const said = await first;
            // Where declines are kept, the call meets the decline.
            if (keepsDeclines(stage)) return;
            await same("whose call is late", said, "CreationUnderReview");
            const settled = await harness.settle?.(lawCustomerId(0), { _tag: "Adopt" });
            await same("the operator's move", settled, step === "account" ? "IssuingCard" : "Created");
            await same("the next request", await ask(), step === "account" ? "Opened" : "AlreadyCreated");
            await same("the state", stateOf(await record(0)), "Created");
            const steps = (await harness.books()).map((entry) => entry.step);
            await same("the books", steps.toSorted(), ["account", "card"]);
          });
        },
      },
      ["account", "card"] as const,
    ),
};

export const ofLandings: ReadonlyArray<CreateStatement> = [reviewed];
