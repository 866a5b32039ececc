import { type Customer, type CustomerRecord, sameJson } from "@condor/core";
import type { Scene } from "../scene.js";
import type { Step } from "../step.js";
import { spent } from "../tally.js";
import type { World } from "../world.js";

const changed = ({ customer, renamed }: Scene, now: Customer): ReadonlyArray<Customer> => {
  const profiled = sameJson(now.profile, customer.profile) ? renamed : customer;
  const approved = now.verification._tag === "Approved";
  return [
    { ...profiled, verification: now.verification },
    { ...now, verification: approved ? { _tag: "Denied" } : { _tag: "Approved" } },
  ];
};

/** The customer's profile changes, or whether it is approved. */
export const imports =
  (scene: Scene) =>
  (world: World): ReadonlyArray<Step> => {
    const tally = spent(world.tally, "imports");
    if (tally === undefined) return [];
    return changed(scene, world.record.customer).map((customer) => {
      const record: CustomerRecord = { ...world.record, customer, version: scene.fresh.version };
      return { deed: { _tag: "Imports" }, after: { ...world, record, tally } };
    });
  };
