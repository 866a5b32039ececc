import type { Declined, Finding, IssuedAccount, IssuedCard, Outcome, ResourceId, Step } from "@condor/core";
import type { Scene } from "./scene.js";

/** What the issuer is sent: the key as it sees it, and a body that is a function of the order. */
export interface Call {
  readonly step: Step;
  readonly key: string;
  readonly body: string;
  /** The account that a card is asked on. */
  readonly on?: ResourceId;
}

/** One account or card of the customer. A key that is no longer kept makes another, and can still be looked up. */
export interface Entry {
  readonly key: string;
  readonly isKept: boolean;
  readonly body: string;
  readonly made: (Outcome & { readonly _tag: "AccountOpened" }) | (Outcome & { readonly _tag: "CardIssued" });
}

/** Everything that the issuer has made for the customer, and the keys that it keeps a refusal for. */
export interface Books {
  readonly entries: ReadonlyArray<Entry>;
  readonly declined: ReadonlyArray<string>;
}

export interface Acted {
  readonly books: Books;
  readonly outcome: Outcome;
}

export const emptyBooks: Books = { entries: [], declined: [] };

export const resourceIdOf = ({ made }: Entry): ResourceId =>
  made._tag === "AccountOpened" ? made.account.resourceId : made.card.resourceId;

export const accountsIn = ({ entries }: Books): ReadonlyArray<IssuedAccount> =>
  entries.flatMap(({ made }) => (made._tag === "AccountOpened" ? [made.account] : []));

export const cardsIn = ({ entries }: Books): ReadonlyArray<IssuedCard> =>
  entries.flatMap(({ made }) => (made._tag === "CardIssued" ? [made.card] : []));

const declined: Declined = { _tag: "Declined", subCode: "no", title: "No", reason: "no" };
const unknown: Outcome = { _tag: "OutcomeUnknown", cause: "no answer" };

const contradicted = (...resourceIds: ReadonlyArray<ResourceId>): Outcome => ({ _tag: "Contradiction", resourceIds });

const isOn = ({ made }: Entry, { on }: Call): boolean =>
  made._tag === "AccountOpened" || made.card.accountResourceId === on;

/** What the key came to before, and comes to for as long as it is kept. */
export const settled = ({ entries, declined: refused }: Books, call: Call): Outcome | undefined => {
  const { key, body } = call;
  const entry = entries.find((made) => made.key === key && made.isKept);
  if (entry !== undefined)
    return entry.body === body && isOn(entry, call) ? entry.made : contradicted(resourceIdOf(entry));
  return refused.includes(key) ? declined : undefined;
};

const making = ({ accounts, cards }: Scene, books: Books, { step, on }: Call): Outcome => {
  if (step === "account") {
    const account = accounts[accountsIn(books).length];
    return account === undefined ? unknown : { _tag: "AccountOpened", account };
  }
  const resourceId = cards[cardsIn(books).length];
  return resourceId === undefined || on === undefined
    ? unknown
    : { _tag: "CardIssued", card: { resourceId, accountResourceId: on } };
};

/** One key makes one thing, for as long as the key is kept; a card is made on an account of the books alone. */
export const act =
  (scene: Scene) =>
  (books: Books, call: Call): Acted => {
    const { on, key, body } = call;
    const known = settled(books, call);
    if (known !== undefined) return { books, outcome: known };
    if (on !== undefined && !accountsIn(books).some(({ resourceId }) => resourceId === on))
      return { books, outcome: contradicted(on) };
    const made = making(scene, books, call);
    return made._tag === "AccountOpened" || made._tag === "CardIssued"
      ? { books: { ...books, entries: [...books.entries, { key, isKept: true, body, made }] }, outcome: made }
      : { books, outcome: made };
  };

/** It is too late for a no where the key has come to something. */
export const decline =
  (keepsDeclines: boolean) =>
  (books: Books, call: Call): Acted | undefined => {
    if (settled(books, call) !== undefined) return undefined;
    return {
      books: keepsDeclines ? { ...books, declined: [...books.declined, call.key].toSorted() } : books,
      outcome: declined,
    };
  };

/** What the books say of the key. */
export const findingOf = ({ entries }: Books, { key, body }: Call): Finding => {
  const entry = entries.find((made) => made.key === key);
  if (entry === undefined) return { _tag: "Absent" };
  if (entry.body !== body) return { _tag: "Differs", resourceIds: [resourceIdOf(entry)] };
  return entry.made._tag === "AccountOpened"
    ? { _tag: "AccountFits", account: entry.made.account }
    : { _tag: "CardFits", card: entry.made.card };
};

export const withoutKeys = ({ entries }: Books): Books => ({
  entries: entries.map((entry) => ({ ...entry, isKept: false })),
  declined: [],
});
