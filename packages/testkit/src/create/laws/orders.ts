import type { Step } from "@condor/core";
import { broken, holds, same } from "../../law/broken.js";
import { lawOfEach } from "../../law/law-of.js";
import type { CreateStatement } from "../create-statement.js";
import { declinesOnce } from "../declines-once.js";
import { directed } from "../directed.js";
import { creationOf } from "../ending.js";
import { lawRequest, type Wish } from "../scene.js";

interface Ordered {
  readonly wish: Wish;
  /** The step at which a request for another card was declined before. */
  readonly declinedBefore: Step | "none";
}

const ordered: ReadonlyArray<Ordered> = (["none", "account", "card"] as const).flatMap((declinedBefore) =>
  (["named", "referenced"] as const).map((wish) => ({ wish, declinedBefore })),
);

const asAsked: CreateStatement = {
  name: "the issuer is asked for the card of the request that is answered, and of no earlier one",
  needs: ["ports"],
  of: (maker) =>
    lawOfEach(
      {
        name: asAsked.name,
        holds: ({ wish, declinedBefore }) =>
          directed(maker, { declines: declinesOnce(declinedBefore) }, async ({ harness, load, observed }) => {
            await load(0);
            const other = lawRequest(0, wish === "named" ? "referenced" : "named");
            if (declinedBefore !== "none")
              await same("the declined request", (await harness.create(other))._tag, "Declined");
            const request = lawRequest(0, wish);
            await same("the request", (await harness.create(request))._tag, "Opened");
            const { order } = observed.calls.at(-1) ?? (await broken("the issuer was not asked"));
            await same("the request of the order", order.request, request);
            const { nameOnCard, designId, reference } = order.attributes;
            const { cardAttributes: asked } = request;
            const wanted = { nameOnCard: asked?.nameOnCard, designId: asked?.designId, reference: asked?.reference };
            await same("the card of the order", { nameOnCard, designId, reference }, wanted);
          }),
      },
      ordered,
    ),
};

const dropsApplicant: CreateStatement = {
  name: "what is created or refused keeps no applicant",
  needs: ["ports"],
  of: (maker) =>
    lawOfEach(
      {
        name: dropsApplicant.name,
        holds: (declined) =>
          directed(maker, { declines: declinesOnce(declined) }, async ({ harness, load, record }) => {
            await load(0);
            const expected = declined === "none" ? "Opened" : "Declined";
            await same("the request", (await harness.create(lawRequest(0, "plain")))._tag, expected);
            const { order } = creationOf(await record(0)) ?? (await broken("there is no creation"));
            await holds(!("applicant" in order), "the applicant is still in the order");
          }),
      },
      ["none", "account", "card"] as const,
    ),
};

export const ofOrders: ReadonlyArray<CreateStatement> = [asAsked, dropsApplicant];
