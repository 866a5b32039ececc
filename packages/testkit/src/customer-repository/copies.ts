import * as fc from "fast-check";
import { answered, same } from "../law/broken.js";
import { plain } from "../law/plain.js";
import { thawed, vandalise } from "../law/vandalise.js";
import { stated } from "../law/stage.js";
import { references, someone } from "../cast.js";
import type { CustomerRepositoryStage } from "./customer-repository-stage.js";
import { advanced, begun, found } from "./moves.js";
import { pathTo, states } from "./path-to.js";

const copied = stated({
  name: "Records go in and come out as copies",
  given: fc.record({ who: someone, state: fc.constantFrom(...states) }),
  runs: 30,
  holds: async ({ customers, seed }: CustomerRepositoryStage, { who, state }) => {
    const { customerId } = who.customer;
    const given = thawed(who.adopted(references.slice(0, 1)));
    await seed([given]);
    const unharmed = async (what: string, attack: () => unknown): Promise<void> => {
      const before = plain(await found(customers, customerId));
      vandalise(await attack());
      await same(`the record after an attack on ${what}`, await found(customers, customerId), before);
    };
    await unharmed("the customer that was seeded", () => given);
    await unharmed("what find answered", () => found(customers, customerId));
    const intent = who.opening({ dueAt: 0 });
    const [begunWith, ...later] = [intent, ...pathTo(state, intent)].map(thawed);
    if (begunWith?._tag !== "OpeningAccount") return;
    let version = await begun(customers, begunWith);
    await unharmed("the creation that was begun", () => begunWith);
    const due = () => answered("due", customers.due(0, 9));
    const listed = thawed(await due());
    await unharmed("what due listed", due);
    await same("what is due after an attack on what was listed", await due(), listed);
    for (const creation of later) {
      version = await advanced(customers, creation, version);
      await unharmed("the creation that was advanced to", () => creation);
    }
    await unharmed("what find answered", () => found(customers, customerId));
  },
});

export const copyLaws = [copied];
