import type { Creation, CustomerId, CustomerRepository } from "@condor/core";
import * as E from "#fp-ts/Either";
import * as O from "#fp-ts/Option";
import { type Came, foundInWords, writeInWords, writtenInWords } from "../words/in-words.js";
import type { Call } from "./entry.js";
import type { Gate } from "./gate.js";

const store = (doing: string): Call => ({ party: "store", doing });

const orAway =
  <A>(told: (answer: A) => Came) =>
  (answer: E.Either<unknown, A>): Came =>
    E.isRight(answer) ? told(answer.right) : { text: "The store does not answer.", tone: "open" };

/** What the store holds of a customer's creation, looked up beside the rehearsal. */
export const creationIn =
  ({ find }: Pick<CustomerRepository, "find">) =>
  async (customerId: CustomerId): Promise<Creation | undefined> => {
    const found = await find(customerId)();
    return E.isRight(found) && O.isSome(found.right) ? found.right.value.creation?.creation : undefined;
  };

/** The same store, each of its calls held at the gate. */
export const gatedStore = (customers: CustomerRepository, gate: Gate): CustomerRepository => ({
  ...customers,
  find: (customerId) =>
    gate(
      store("Reads what the store has of the customer."),
      customers.find(customerId),
      orAway((record) => foundInWords(O.toUndefined(record))),
    ),
  begin: (beginning) =>
    gate(
      store("Stores what it is about to do, before it calls the issuer."),
      customers.begin(beginning),
      orAway(writtenInWords),
    ),
  advance: (advance) => async () => {
    const before = await creationIn(customers)(advance.creation.order.customerId);
    const call = store(writeInWords(before, advance.creation));
    return gate(call, customers.advance(advance), orAway(writtenInWords))();
  },
  due: (now, limit, after) =>
    gate(
      store("Looks for creations that were cut off."),
      customers.due(now, limit, after),
      orAway((due) => ({ text: due.length === 0 ? "There is none." : "There is one.", tone: "good" })),
    ),
});
