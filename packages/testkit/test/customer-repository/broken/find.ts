import { ClientId, Customer, CustomerId, type CustomerRecord, type CustomerRepository } from "@condor/core";
import * as E from "#fp-ts/Either";
import * as O from "#fp-ts/Option";
import { type BrokenRepository, findAs, patched, tick } from "./patch.js";

const asWritten = "A customer is found as last written";

/** The customer as a store gives it back that treats its JSON so. */
const storedAs = (reviver: (key: string, value: unknown) => unknown) =>
  patched(
    findAs((record) => {
      const json: unknown = JSON.parse(JSON.stringify(Customer.encode(record.customer)), reviver);
      const customer = Customer.check(json);
      return E.isRight(customer) ? { ...record, customer: customer.right } : record;
    }),
  );

/** A copy that can be changed; one with secrets cannot be made so, and stays what it is. */
const thawed = (record: CustomerRecord): CustomerRecord => {
  try {
    return structuredClone(record);
  } catch {
    return record;
  }
};

const named = new Set(
  [
    "customerId customerType customer kycStatus boises dtsCreatedAt cards accounts reference id cFiBoisId cFiAccountIds",
    "cFiCardIds accountNumber routingParams firstName middleName lastName dateOfBirth name fein email addresses phones",
    "identificationDocuments representatives type value addressLine1 addressLine2 city stateCode postalCode",
    "countryCodeA3 phoneNumber countryDialingCode routingNumber sortCode iban bic bsb institutionNumber transitNumber",
    "clabe ifsc bankName branch bankCode",
  ].flatMap((names) => names.split(" ")),
);

export const brokenFinds: ReadonlyArray<BrokenRepository> = [
  {
    name: "find returns a live reference",
    breaks: "Records go in and come out as copies",
    patch: (inner) => {
      const live = new Map<string, readonly [stored: CustomerRecord, given: CustomerRecord]>();
      return {
        ...inner,
        ...findAs((stored) => {
          const [known, given] = live.get(stored.customer.customerId) ?? [];
          const answer = given !== undefined && known === stored ? given : thawed(stored);
          live.set(stored.customer.customerId, [stored, answer]);
          return answer;
        })(inner),
      };
    },
  },
  {
    name: "begin keeps the caller's own object",
    breaks: "Records go in and come out as copies",
    patch: (inner) => {
      const given = new Map<string, Parameters<typeof inner.begin>[0]["creation"]>();
      return {
        ...inner,
        begin: (beginning) => {
          given.set(beginning.creation.order.customerId, beginning.creation);
          return inner.begin(beginning);
        },
        ...findAs((record) => {
          const mine = given.get(record.customer.customerId);
          const { creation } = record;
          return mine !== undefined && creation?.creation._tag === "OpeningAccount"
            ? { ...record, creation: { ...creation, creation: mine } }
            : record;
        })(inner),
      };
    },
  },
  {
    name: "find is stale: it remembers what it found first",
    breaks: asWritten,
    patch: (inner) => {
      const found = new Map<string, CustomerRecord>();
      return {
        ...inner,
        ...findAs((record) => {
          const first = found.get(record.customer.customerId) ?? record;
          found.set(record.customer.customerId, first);
          return first;
        })(inner),
      };
    },
  },
  {
    name: "find mixes two customers up whose ids differ in case",
    breaks: "A customer that nobody wrote is none",
    patch: patched((inner) => ({
      find: (id) => async () => {
        for (const other of [id, id.toLowerCase(), `csta_${id.slice(5).toUpperCase()}`].filter(CustomerId.is)) {
          const record = await inner.find(other)();
          if (E.isRight(record) && O.isSome(record.right)) return record;
        }
        return inner.find(id)();
      },
    })),
  },
  {
    name: "find mixes two customers up of whom one has the other's id in capitals",
    breaks: "Two customers are never mixed up",
    patch: patched((inner) => ({
      find: (id) => async () => {
        const [small = id] = [id.toLowerCase()].filter(CustomerId.is);
        const record = await inner.find(small)();
        return E.isRight(record) && O.isSome(record.right) ? record : inner.find(id)();
      },
    })),
  },
  {
    name: "find answers the neighbour of a customer by prefix",
    breaks: "A customer that nobody wrote is none",
    patch: patched((inner) => ({
      find: (id) => async () => {
        const own = await inner.find(id)();
        const [shorter] = [id.slice(0, -1)].filter(CustomerId.is);
        return E.isLeft(own) || O.isSome(own.right) || shorter === undefined ? own : inner.find(shorter)();
      },
    })),
  },
  {
    name: "find fails for a customer that is not there",
    breaks: "A customer that nobody wrote is none",
    patch: patched((inner) => ({
      find: (id) => async () => {
        const record = await inner.find(id)();
        return E.isRight(record) && O.isNone(record.right)
          ? E.left({ _tag: "RecordUnreadable", customerId: id })
          : record;
      },
    })),
  },
  {
    name: "secrets are stored as JSON shows them",
    breaks: asWritten,
    patch: storedAs((key, value) => (key === "value" && typeof value === "string" ? "[redacted]" : value)),
  },
  {
    name: "profile fields that nobody named are dropped",
    breaks: asWritten,
    patch: storedAs((key, value) => (key === "" || named.has(key) || /^[0-9]+$/u.test(key) ? value : undefined)),
  },
  {
    name: "text is cut at 60 characters",
    breaks: asWritten,
    patch: storedAs((_, value) => (typeof value === "string" ? value.slice(0, 60) : value)),
  },
  {
    name: "text is trimmed",
    breaks: asWritten,
    patch: storedAs((_, value) => (typeof value === "string" ? value.trim() : value)),
  },
  {
    name: "line ends are made alike",
    breaks: asWritten,
    patch: storedAs((_, value) => (typeof value === "string" ? value.replaceAll("\r\n", "\n") : value)),
  },
  {
    name: "text that looks like a number is one",
    breaks: asWritten,
    patch: storedAs((_, value) => (typeof value === "string" && /^0[0-9]+$/u.test(value) ? Number(value) : value)),
  },
  {
    name: "the profile of a record over 64 KiB is lost",
    breaks: asWritten,
    patch: storedAs((key, value) => (key === "customer" && JSON.stringify(value).length > 32_768 ? {} : value)),
  },
  {
    name: "a customer has room for ten cards",
    breaks: asWritten,
    patch: storedAs((key, value) => (key === "cards" && Array.isArray(value) ? value.slice(0, 10) : value)),
  },
  {
    name: "find makes a customer of whom it was asked for",
    breaks: "A customer that nobody wrote is none",
    patch: patched((inner) => {
      const asked = new Set<CustomerId>();
      return {
        find: (id) => async () => {
          const record = await inner.find(id)();
          const [other] = ["csta_1", "csta_10"].filter(CustomerId.is).filter((one) => one !== id);
          if (E.isLeft(record) || O.isSome(record.right) || other === undefined || !asked.has(id)) {
            asked.add(id);
            return record;
          }
          return inner.find(other)();
        },
      };
    }),
  },
  {
    name: "the first 22 characters of an id are kept",
    breaks: "Two customers are never mixed up",
    patch: patched((inner) => {
      const full = new Map<string, CustomerId>();
      return {
        find: (id) => async () => {
          const record = await inner.find(full.get(id.slice(0, 27)) ?? id)();
          if (E.isRight(record) && O.isSome(record.right)) full.set(id.slice(0, 27), id);
          return record;
        },
      };
    }),
  },
  {
    name: "finds at once share the answer of the first",
    breaks: asWritten,
    patch: patched((inner) => {
      const onTheirWay = new Map<CustomerId, ReturnType<ReturnType<CustomerRepository["find"]>>>();
      return {
        find: (id) => () => {
          const first = onTheirWay.get(id);
          if (first !== undefined) return first;
          const answer = inner
            .find(id)()
            .then(async (record) => {
              await tick();
              onTheirWay.delete(id);
              return record;
            });
          onTheirWay.set(id, answer);
          return answer;
        },
      };
    }),
  },
  {
    name: "numbers are kept in 32 bits",
    breaks: asWritten,
    patch: storedAs((_, value) => (typeof value === "number" ? Math.fround(value) : value)),
  },
  {
    name: "a status that nobody knows is kept as denied",
    breaks: asWritten,
    patch: patched(
      findAs((record) =>
        record.customer.verification._tag === "UnknownStatus"
          ? { ...record, customer: { ...record.customer, verification: { _tag: "Denied" } } }
          : record,
      ),
    ),
  },
  {
    name: "the order of a list is not kept",
    breaks: asWritten,
    patch: patched(
      findAs((record) => ({
        ...record,
        customer: { ...record.customer, backOffices: record.customer.backOffices.toSorted() },
      })),
    ),
  },
  {
    name: "a later read sees the creation and not the changed customer",
    breaks: asWritten,
    patch: (inner) => {
      const first = new Map<string, Customer>();
      return {
        ...inner,
        ...findAs((record) => {
          const customer = first.get(record.customer.customerId) ?? record.customer;
          first.set(record.customer.customerId, customer);
          return { ...record, customer };
        })(inner),
      };
    },
  },
  {
    name: "the client is another one after the first look",
    breaks: "The client is one valid id, and versions are valid tokens",
    patch: (inner) => {
      const clients = [inner.client, `${inner.client}2`].filter(ClientId.is);
      return {
        ...inner,
        get client() {
          return (clients.length > 1 ? clients.shift() : clients[0]) ?? inner.client;
        },
      };
    },
  },
];
