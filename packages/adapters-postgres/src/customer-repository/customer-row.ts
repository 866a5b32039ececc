import {
  type ClientId,
  Customer,
  type CustomerId,
  type CustomerRecord,
  type RecordUnreadable,
  StoredCreation,
  Version,
  type VersionedCreation,
} from "@condor/core";
import * as E from "#fp-ts/Either";
import { pipe } from "#fp-ts/function";
import * as O from "#fp-ts/Option";
import type { Row } from "../database/database.js";
import { opened } from "../seal/opened.js";
import type { Keyring } from "../seal/keyring.js";
import { joined } from "./split.js";

interface Owner {
  readonly client: ClientId;
  readonly customerId: CustomerId;
}

const isRow = (value: unknown): value is Row => typeof value === "object" && value !== null;

/** What `json_agg` answers: nothing where there is no row. */
const rowsOf = (value: unknown): ReadonlyArray<Row> => (Array.isArray(value) ? value.filter(isRow) : []);

const json = (text: string): O.Option<unknown> => O.tryCatch((): unknown => JSON.parse(text));

const accountOf =
  (keyring: Keyring, owner: Owner) =>
  (position: number, row: Row): O.Option<unknown> =>
    pipe(opened(keyring)({ ...owner, record: `account ${position}` }, row)("record"), O.chain(json));

const profileOf = (keyring: Keyring, owner: Owner, row: Row): O.Option<unknown> =>
  row["erased"] === true
    ? O.some({})
    : pipe(opened(keyring)({ ...owner, record: "customer" }, row)("profile"), O.chain(json));

const customerOf = (keyring: Keyring, owner: Owner, row: Row): O.Option<Customer> =>
  pipe(
    O.Do,
    O.apS("customer", profileOf(keyring, owner, row)),
    O.apS("accounts", O.traverseArrayWithIndex(accountOf(keyring, owner))(rowsOf(row["accounts"]))),
    O.chain(({ customer, accounts }) =>
      O.fromEither(
        Customer.check({
          ...(row["customer_reference"] === null ? {} : { reference: row["customer_reference"] }),
          customerId: row["customer_id"],
          customerType: row["customer_type"],
          customer,
          kycStatus: row["kyc_status"],
          boises: row["back_offices"],
          dtsCreatedAt: row["created_at"],
          cards: rowsOf(row["cards"]),
          accounts,
        }),
      ),
    ),
  );

/** The columns of a creation; nothing where they cannot be read. */
export const creationOf = (keyring: Keyring, owner: Owner, row: Row): O.Option<VersionedCreation> => {
  const key = { key_id: row["creation_key_id"], data_key: row["creation_data_key"] };
  const open = opened(keyring)({ ...owner, record: "creation" }, { ...row, ...key });
  const applicant = row["applicant"] === null ? O.some(undefined) : open("applicant");
  return pipe(
    O.Do,
    O.apS("record", open("record")),
    O.apS("applicant", applicant),
    O.chain((texts) => O.tryCatch(() => joined(texts))),
    O.chain((stored) => O.fromEither(StoredCreation.check(stored))),
    O.bindTo("creation"),
    O.apS("version", O.fromPredicate(Version.is)(row["creation_version"])),
  );
};

const readable = (keyring: Keyring, owner: Owner, row: Row): O.Option<CustomerRecord> =>
  pipe(
    O.Do,
    O.apS("customer", customerOf(keyring, owner, row)),
    O.apS("version", O.fromPredicate(Version.is)(row["version"])),
    O.map((record) => (row["erased"] === true ? { ...record, erased: true as const } : record)),
    O.chain((record) =>
      row["creation_version"] === null
        ? O.some(record)
        : pipe(
            creationOf(keyring, owner, row),
            O.map((creation) => ({ ...record, creation })),
          ),
    ),
  );

/** A row of `wholeCustomer`: unreadable where a key is missing, or anything was tampered with or cannot be decoded. */
export const recordOf =
  (keyring: Keyring, client: ClientId, customerId: CustomerId) =>
  (row: Row): E.Either<RecordUnreadable, CustomerRecord> =>
    pipe(
      readable(keyring, { client, customerId }, row),
      E.fromOption(() => ({ _tag: "RecordUnreadable", customerId })),
    );
