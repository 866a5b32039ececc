import { broken, same } from "../../law/broken.js";
import { lawOfEach } from "../../law/law-of.js";
import type { CreateStatement } from "../create-statement.js";
import { declinesOnce } from "../declines-once.js";
import { type Directed, directed } from "../directed.js";
import type { Service } from "../harness.js";
import { ask, doubted, doubts, finished, second, settle } from "./in-doubt.js";

const otherOf = async ({ harness }: Directed): Promise<Service> =>
  harness.relocated ?? broken("the harness has no other issuer");

const relocates: CreateStatement = {
  name: "a creation that was begun at another issuer waits for a person, and is finished there",
  needs: ["ports", "review", "relocation"],
  of: (maker) =>
    lawOfEach(
      {
        name: relocates.name,
        holds: (doubt) =>
          doubted(maker, doubt, async (stage) => {
            const { harness } = stage;
            const other = await otherOf(stage);
            stage.pass(31 * second);
            await same("a request to the other issuer", await ask(other), "CreationUnderReview");
            const astray = stage.observed.calls.filter(({ order, issuer }) => order.issuer.name !== issuer);
            await same("the calls of the other issuer", astray.length, 0);
            for (const move of ["Resume", "Adopt", "Refuse"] as const)
              await same(`the move ${move} there`, await settle(other, move), "AnotherIssuer");
            const expected = doubt.step === "account" ? "OpeningAccount" : "IssuingCard";
            await same("the move at the first issuer", await settle(harness, "Resume"), expected);
            await same("the next request", await ask(harness), "Opened");
            await finished(stage);
          }),
      },
      doubts,
    ),
};

const refusedCard: CreateStatement = {
  name: "a refused card is asked for at the issuer of its account alone, and waits there for a person",
  needs: ["ports", "review", "relocation"],
  of: (maker) =>
    lawOfEach(
      {
        name: refusedCard.name,
        holds: () =>
          directed(maker, { declines: declinesOnce("card") }, async (stage) => {
            const { harness, observed } = stage;
            const other = await otherOf(stage);
            await stage.load(0);
            await same("a request to the first issuer", await ask(harness), "Declined");
            const asked = observed.calls.length;
            await same("a request to the other issuer", await ask(other), "CreationUnderReview");
            await same("the calls of the other issuer", observed.calls.length - asked, 0);
            await same("the move at the first issuer", await settle(harness, "Resume"), "IssuingCard");
            await same("the next request", await ask(harness), "Opened");
            await finished(stage);
          }),
      },
      ["a card"],
    ),
};

export const ofRelocations: ReadonlyArray<CreateStatement> = [relocates, refusedCard];
