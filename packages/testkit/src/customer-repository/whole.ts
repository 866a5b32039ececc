import {
  type Advance,
  type AdvanceAnswer,
  type BeginAnswer,
  type Beginning,
  type CardReference,
  type Creation,
  type CustomerId,
  type CustomerRecord,
  type Due,
  type IdempotencyKey,
  type Instant,
  isRefused,
  isRunning,
  reservedBy,
  sameJson,
  type Verification,
  type Version,
} from "@condor/core";
import { match } from "ts-pattern";
import { plain } from "../law/plain.js";
import type { Told } from "./told.js";

/** A record as the laws believe it to be. No version: the customer has changed and nobody has looked since. */
export interface Believed extends Omit<CustomerRecord, "version"> {
  readonly version?: Version;
}

/** Every record of a repository. */
export type Whole = ReadonlyMap<CustomerId, Believed>;

const agrees = (record: CustomerRecord, { version = record.version, ...rest }: Believed): boolean =>
  sameJson(plain(record), plain({ version, ...rest }));

/** The answers that are right, and who may be named in them. */
interface Verdict<Tag> {
  readonly tags: ReadonlyArray<Tag>;
  readonly holders: ReadonlyArray<CustomerId>;
}

const reservedIn = ({ creation }: Believed) => (creation === undefined ? {} : reservedBy(creation.creation));

const holdsKey = (record: Believed, key: IdempotencyKey): boolean => reservedIn(record).idempotencyKey === key;

const holdsReference = (record: Believed, name: CardReference): boolean =>
  reservedIn(record).reference === name || record.customer.cards.some(({ reference }) => reference === name);

const mayBegin = ({ version, creation }: Believed, { customerVersion, refusedVersion }: Beginning): boolean =>
  version === customerVersion &&
  creation?.version === refusedVersion &&
  (creation === undefined || isRefused(creation.creation));

/** By a look at every record. Which of several reasons is told is left open, and so is which of several holders. */
const verdictOfBegin = (whole: Whole, beginning: Beginning): Verdict<BeginAnswer["_tag"]> => {
  const { order, idempotencyKey: key, reference } = beginning.creation;
  const record = whole.get(order.customerId);
  const others = [...whole.values()].filter(({ customer }) => customer.customerId !== order.customerId);
  const referring = reference === undefined ? [] : others.filter((other) => holdsReference(other, reference));
  const reasons = [
    ...(record !== undefined && mayBegin(record, beginning) ? [] : ["Stale" as const]),
    ...(key !== undefined && others.some((other) => holdsKey(other, key)) ? ["KeyTaken" as const] : []),
    ...(referring.length === 0 ? [] : ["ReferenceTaken" as const]),
  ];
  return {
    tags: reasons.length === 0 ? ["Written"] : reasons,
    holders: referring.map(({ customer }) => customer.customerId),
  };
};

const verdictOfAdvance = (whole: Whole, { creation, version }: Advance): Verdict<AdvanceAnswer["_tag"]> => ({
  tags: [whole.get(creation.order.customerId)?.creation?.version === version ? "Written" : "Stale"],
  holders: [],
});

/** The whole after a creation is written. */
const withCreation = (whole: Whole, creation: Creation, version: Version): Whole => {
  const { customerId } = creation.order;
  const record = whole.get(customerId);
  return record === undefined
    ? whole
    : new Map([...whole, [customerId, { ...record, creation: { creation, version } }]]);
};

const withVerification = (whole: Whole, customerId: CustomerId, verification: Verification): Whole => {
  const record = whole.get(customerId);
  if (record === undefined) return whole;
  const { version: _, ...rest } = record;
  return new Map([...whole, [customerId, { ...rest, customer: { ...record.customer, verification } }]]);
};

const isRight = (answer: BeginAnswer | AdvanceAnswer, { tags, holders }: Verdict<string>): boolean =>
  tags.includes(answer._tag) && (answer._tag !== "ReferenceTaken" || holders.includes(answer.customerId));

/** The whole after a call that was answered so, unless that answer cannot be right. */
export const after = (whole: Whole, told: Told): Whole | undefined =>
  match(told)
    .returnType<Whole | undefined>()
    .with({ does: "begin" }, ({ beginning, answer }) => {
      if (!isRight(answer, verdictOfBegin(whole, beginning))) return undefined;
      return answer._tag === "Written" ? withCreation(whole, beginning.creation, answer.version) : whole;
    })
    .with({ does: "advance" }, ({ advance, answer }) => {
      if (!isRight(answer, verdictOfAdvance(whole, advance))) return undefined;
      return answer._tag === "Written" ? withCreation(whole, advance.creation, answer.version) : whole;
    })
    .with({ does: "verify" }, ({ customerId, verification }) => withVerification(whole, customerId, verification))
    .with({ does: "find" }, ({ customerId, answer }) => {
      const believed = whole.get(customerId);
      return believed !== undefined && agrees(answer, believed) ? whole : undefined;
    })
    .exhaustive();

/** The customer whose creation holds the key. */
export const holderIn = (whole: Whole, key: IdempotencyKey): Believed | undefined =>
  [...whole.values()].find((record) => holdsKey(record, key));

/** Oldest first. In which order those come that are due at one time is left open. */
export const dueIn = (whole: Whole, now: Instant): ReadonlyArray<Due> =>
  [...whole.values()]
    .flatMap(({ creation }) => {
      const one = creation?.creation;
      return one !== undefined && isRunning(one) && one.dueAt <= now
        ? [{ customerId: one.order.customerId, dueAt: one.dueAt }]
        : [];
    })
    .toSorted((a, b) => a.dueAt - b.dueAt);
