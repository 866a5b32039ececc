import type { RepositoryError } from "@condor/core";
import * as TE from "#fp-ts/TaskEither";
import { same } from "../../law/broken.js";
import { lawOfEach } from "../../law/law-of.js";
import { failing } from "../../fault/failing.js";
import type { Fault } from "../../fault/fault.js";
import { sound } from "../../fault/sound.js";
import type { CreateStatement } from "../create-statement.js";
import { directed } from "../directed.js";
import { stateOf } from "../ending.js";
import type { MakeHarness } from "../harness.js";
import { lawCustomerId, lawRequest } from "../scene.js";
import { withPorts } from "../with-ports.js";

/** What is wrong with one customer, for as long as the law says. */
interface Poison {
  readonly customer: number;
  readonly how: "its outcome stays unknown" | "its issuer throws" | "its record cannot be read";
}

const customers = [0, 1, 2];
const poisons = customers.flatMap((customer) =>
  (["its outcome stays unknown", "its issuer throws", "its record cannot be read"] as const).map(
    (how): Poison => ({ customer, how }),
  ),
);

const throwing: Fault = () => () => Promise.reject(new Error("a fault of the test"));

/** The harness, whose repository cannot read the customer's record while `isPoisoned`. */
const unreadable = (maker: MakeHarness, { customer, how }: Poison, isPoisoned: () => boolean): MakeHarness =>
  withPorts(maker, (ports) => {
    const error: RepositoryError = { _tag: "RecordUnreadable", customerId: lawCustomerId(customer) };
    const isStruck = (id: string): boolean =>
      isPoisoned() && how === "its record cannot be read" && id === error.customerId;
    const find: typeof ports.customers.find = (id) => () =>
      (isStruck(id) ? TE.left(error) : ports.customers.find(id))();
    return { ...ports, customers: { ...ports.customers, find } };
  });

const starves: CreateStatement = {
  name: "a creation that fails whenever it is due keeps recovery from no other",
  needs: ["ports", "recovery"],
  of: (maker) =>
    lawOfEach(
      {
        name: starves.name,
        holds: async (poison) => {
          let struck: ReadonlyArray<number> = customers;
          const poisonous = poison.how === "its issuer throws" ? throwing : failing;
          const fault: Fault = (call, act) => () =>
            (call.method === "openAccount" && struck.map(lawCustomerId).some((id) => id === call.subject)
              ? poisonous
              : sound)(call, act)();
          const isPoisoned = (): boolean => struck.length === 1;
          await directed(
            unreadable(maker, poison, isPoisoned),
            { fault },
            async ({ harness, load, pass, ...stage }) => {
              const states = async () => Promise.all(customers.map(async (n) => stateOf(await stage.record(n))));
              for (const n of customers) {
                await load(n);
                await harness.create(lawRequest(n, "plain"));
              }
              struck = [poison.customer];
              pass(31_000);
              await stage.recover();
              const after = customers.map((n) => (n === poison.customer ? "OpeningAccount" : "Created"));
              await same("what the states are", await states(), after);
              struck = [];
              pass(31_000);
              await stage.recover();
              await same("what the states are at last", await states(), ["Created", "Created", "Created"]);
            },
          );
        },
      },
      poisons,
    ),
};

export const ofStarving: ReadonlyArray<CreateStatement> = [starves];
