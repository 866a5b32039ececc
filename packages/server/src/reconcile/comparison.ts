import type { Listed } from "@condor/adapters-postgres";
import type { BookEntry, ClientId, ResourceId, Step } from "@condor/core";
import * as E from "#fp-ts/Either";
import type { Difference, InFlight, Owner, Reconciliation } from "./difference.js";
import { forgotten, judge, type Made } from "./judge.js";

/**
 * Compares as it is told, first of all the books and then of the store. Of the books it holds each key and id until
 * its customer's creation comes by; of the store nothing but what is found.
 */
export interface Comparison {
  readonly book: (entry: BookEntry) => void;
  readonly record: (client: ClientId, listed: Listed) => void;
  /** Ends it. */
  readonly result: () => Reconciliation;
}

const nothing: Made = { account: [], card: [] };

const slot = ({ client, customerId }: Owner, step: Step): string => `condor/${client}/${customerId}/${step}`;

/** The client and customer of a slot: a client's name has no slash. */
const ownerOf = (of: string): Owner => {
  const [, client = "", ...rest] = of.split("/");
  return { client, customerId: rest.slice(0, -1).join("/") };
};

// Nearly every slot has one id, and there are millions of them: no list, no object, no second copy of the key.
type Held = ResourceId | ReadonlyArray<ResourceId>;

const listOf = (held: Held | undefined): ReadonlyArray<ResourceId> => {
  if (held === undefined) return [];
  return typeof held === "string" ? [held] : held;
};

const stepOf = (of: string): Step => (of.endsWith("/account") ? "account" : "card");

const shelf = () => {
  const shelved = new Map<string, Held>();
  const put = ({ key, step, resourceId }: BookEntry): void => {
    const of = stepOf(key) === step ? key : slot(ownerOf(key), step);
    const held = shelved.get(of);
    // Pages may overlap where the books grow while they are read.
    if (held === undefined) shelved.set(of, resourceId);
    else if (!listOf(held).includes(resourceId)) shelved.set(of, [...listOf(held), resourceId]);
  };
  const takeStep = (owner: Owner, step: Step): Made[Step] => {
    const of = slot(owner, step);
    const made = listOf(shelved.get(of));
    shelved.delete(of);
    return made;
  };
  const take = (owner: Owner): Made => ({ account: takeStep(owner, "account"), card: takeStep(owner, "card") });
  const rest = (): ReadonlyArray<Difference> =>
    [...shelved].flatMap(([of, held]) => forgotten(ownerOf(of), { ...nothing, [stepOf(of)]: listOf(held) }));
  return { put, take, rest };
};

/** Against the books of the issuer of this name. */
export const comparison = (issuer: string): Comparison => {
  const { put, take, rest } = shelf();
  const [differences, inFlight]: [Difference[], InFlight[]] = [[], []];
  const counts = { creations: 0, entries: 0, elsewhere: 0 };
  return {
    book: (entry) => {
      counts.entries += 1;
      put(entry);
    },
    record: (client, listed) => {
      counts.creations += 1;
      if (E.isLeft(listed)) {
        const owner = { client, customerId: listed.left.customerId };
        take(owner);
        differences.push({ ...owner, _tag: "Unreadable" });
        return;
      }
      const creation = listed.right;
      const found = judge(client, creation, { made: take({ client, customerId: creation.order.customerId }), issuer });
      differences.push(...found.differences);
      inFlight.push(...found.inFlight);
      counts.elsewhere += found.inFlight.length === 0 && creation.order.issuer.name !== issuer ? 1 : 0;
    },
    result: () => ({ differences: [...differences, ...rest()], inFlight, ...counts }),
  };
};
