import type {
  AdvanceAnswer,
  AttemptId,
  BeginAnswer,
  By,
  Creation,
  CustomerId,
  CustomerRecord,
  CustomerRepository,
  Due,
  IdempotencyKey,
  RunningCreation,
  Version,
} from "@condor/core";
import * as fc from "fast-check";
import * as O from "#fp-ts/Option";
import { answered, broken } from "../law/broken.js";
import { plain } from "../law/plain.js";
import type { Member } from "../cast.js";
import type { Traits } from "../opening-of.js";
import { pathTo, type State } from "./path-to.js";

const by = (attemptId: AttemptId): By => ({ _tag: "Attempt", attemptId });

export const looked = (customers: CustomerRepository, customerId: CustomerId): Promise<O.Option<CustomerRecord>> =>
  answered(`find(${customerId})`, customers.find(customerId));

/** The record of a customer who must be there. */
export const found = async (customers: CustomerRepository, customerId: CustomerId): Promise<CustomerRecord> => {
  const record = await looked(customers, customerId);
  return O.isSome(record) ? record.value : broken(`find(${customerId}) answers that there is no such customer`);
};

export const holderOf = (customers: CustomerRepository, key: IdempotencyKey): Promise<O.Option<CustomerRecord>> =>
  answered(`findByIdempotencyKey(${fc.stringify(key)})`, customers.findByIdempotencyKey(key));

/** Begins, naming the versions of the record given: the customer's as it is now unless told. */
export const begin = async (
  customers: CustomerRepository,
  creation: RunningCreation,
  read?: CustomerRecord,
): Promise<BeginAnswer> => {
  const record = read ?? (await found(customers, creation.order.customerId));
  const refused = record.creation === undefined ? {} : { refusedVersion: record.creation.version };
  return answered(
    "begin",
    customers.begin({ creation, customerVersion: record.version, ...refused, by: by(creation.begunBy) }),
  );
};

export const advance = (customers: CustomerRepository, creation: Creation, version: Version): Promise<AdvanceAnswer> =>
  answered("advance", customers.advance({ creation, version, by: by(creation.begunBy) }));

/** The new version of a write that must succeed. */
export const written = (what: string, answer: BeginAnswer | AdvanceAnswer): Promise<Version> =>
  answer._tag === "Written"
    ? Promise.resolve(answer.version)
    : broken(`${what} answers ${fc.stringify(plain(answer))}`);

export const begun = async (customers: CustomerRepository, creation: RunningCreation): Promise<Version> =>
  written("begin", await begin(customers, creation));

export const advanced = async (customers: CustomerRepository, creation: Creation, version: Version): Promise<Version> =>
  written(`advance to ${creation._tag}`, await advance(customers, creation, version));

/** Begins a creation and brings it to a state, as it happens in life. Answers the creation's last version. */
export const brought = async (
  customers: CustomerRepository,
  { opening }: Member,
  state: State,
  traits: Traits = {},
): Promise<Version> => {
  const intent = opening(traits);
  let version = await begun(customers, intent);
  for (const creation of pathTo(state, intent)) version = await advanced(customers, creation, version);
  return version;
};

/** Every page of what is due, until an empty one, but not more of them than there can be. */
export const everyPage = async (
  customers: CustomerRepository,
  now: number,
  limit: number,
  most: number,
): Promise<ReadonlyArray<ReadonlyArray<Due>>> => {
  const pages: ReadonlyArray<Due>[] = [];
  let after: Due | undefined;
  do {
    const page = await answered("due", customers.due(now, limit, after));
    after = page.at(-1);
    if (page.length > 0) pages.push(page);
  } while (after !== undefined && pages.length <= most);
  return after === undefined
    ? pages
    : broken(`paging with the cursor does not end, although there can be only ${most} pages`);
};
