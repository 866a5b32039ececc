import type { CustomerId, CustomerRecord, Verification } from "@condor/core";
import { broken, holds } from "../law/broken.js";
import { sound } from "../fault/sound.js";
import { recordsOf } from "./ending.js";
import type { Harness, MakeHarness } from "./harness.js";
import type { Adopted } from "./adopted.js";
import { lawCustomer, lawCustomerId, lawProgram, lawStart } from "./scene.js";
import { type Rule, type World, world } from "./world.js";

/** A harness with its world, for a law that directs each step. */
export interface Directed extends World {
  readonly harness: Harness;
  readonly load: (n: number, verification?: Verification, adopted?: Adopted) => Promise<void>;
  /** What the store holds, past all faults. */
  readonly record: (n: number) => Promise<CustomerRecord>;
  readonly recover: () => Promise<void>;
}

const recordAt =
  ({ observed }: World) =>
  async (n: number): Promise<CustomerRecord> => {
    const ports = observed.ports();
    if (ports === undefined) return broken("the ports of the harness do not go through `around`");
    const customerId: CustomerId = lawCustomerId(n);
    const [record] = await recordsOf(ports, [customerId]);
    return record ?? broken(`${customerId} cannot be read`);
  };

/** Plays on a harness of its own, where all is sound that `rule` does not say otherwise. */
export const directed = async (
  { make, offers }: MakeHarness,
  rule: Partial<Rule>,
  play: (stage: Directed) => Promise<void>,
): Promise<void> => {
  const own = world(lawStart, {
    fault: sound,
    declines: () => undefined,
    contradicts: () => false,
    wait: (passTo) => Promise.resolve().then(passTo),
    ...rule,
  });
  const around = offers.includes("ports") ? own.around : (ports: Parameters<typeof own.around>[0]) => ports;
  const harness = await make({ program: lawProgram, around });
  try {
    await play({
      ...own,
      harness,
      record: recordAt(own),
      recover: () => harness.recover?.() ?? broken("recovery is said to be offered, and the harness has none"),
      load: async (n, verification, adopted) => {
        for (const customer of lawCustomer(n, verification, undefined, adopted)) await harness.load(customer);
      },
    });
    await holds(!own.endless(), "somebody calls the ports for ever");
  } finally {
    await harness.dispose();
  }
};
