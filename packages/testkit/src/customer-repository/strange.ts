import { CardReference, type Creation, type Customer, type JsonObject, refuse } from "@condor/core";
import * as fc from "fast-check";
import { cast, type Member } from "../cast.js";

/** Text that a store may take for something else: another line end, a mark, a number, a date, nothing at all. */
const texts = {
  lines: "one\r\ntwo\rthree\nfour\u2028five\u0085six",
  marks: "\ufeffa\u0001b\u001fc\u007fd\u200be",
  composed: "e\u0301 \u00e9 \u212b",
  quoted: 'it\'s "so" \\ \\\\ \\n %s %41 ${x} {{y}} <b>&amp;</b>',
  number: "0123",
  exponent: "1e3",
  truth: "true",
  nothing: "null",
  date: "2020-01-01T00:00:00Z",
  blank: "",
  space: "  ",
} as const;

/** Names that mean something to a program or to a store, and values that some of them have no type for. */
const members: JsonObject = {
  toJSON: "text",
  "a.b": 1,
  $set: 2,
  snake_case: 3,
  _id: 4,
  none: null,
  list: [],
  object: {},
  deep: { none: null, list: [null, 1], yes: true, no: false },
  exact: 9007199254740991,
  small: 5e-324,
  part: 0.1,
};

const crowded = Array.from({ length: 300 }, (_, n) => `held${n}`).filter(CardReference.is);

const withUnnamed = <P extends object>(profile: P): P =>
  Object.assign({}, profile, texts, { more: members, long: "\u{1d4b3}".repeat(20_000) });

const customerOf = ({ adopted }: Member): Customer => {
  const customer = adopted(crowded);
  return customer.customerType === "individual"
    ? { ...customer, profile: withUnnamed(customer.profile) }
    : { ...customer, profile: withUnnamed(customer.profile) };
};

const refusedOf = ({ opening }: Member, applicant: Customer): ReadonlyArray<Creation> => {
  const intent = opening();
  const additionalData = { ...texts, more: members };
  const order = { ...intent.order, applicant, refusals: 1_000 };
  const running = {
    ...intent,
    failures: 1_000,
    order: { ...order, attributes: { ...order.attributes, additionalData } },
  };
  const reason = `${texts.lines}${texts.quoted}`.padEnd(3_000, "x");
  return [running, refuse({ _tag: "Declined", subCode: "no", title: "No", reason }, intent.begunBy, 1)(running)];
};

/** What a report says of such a case: the whole of it would fill pages. */
export const inBrief = {
  [fc.toStringMethod]: () => "csta_1, with every text, name and value that stores stumble over",
};

/** A customer and its creation, with everything in them that stores are known to stumble over. */
export const strange = cast.slice(0, 1).flatMap((member) => {
  const customer = customerOf(member);
  return refusedOf(member, customer).map((creation) => ({ customer, creation }));
});
