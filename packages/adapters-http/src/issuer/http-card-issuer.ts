import {
  type CardIssuer,
  type IssuerFailure,
  type Milliseconds,
  type OutcomeUnknown,
  parse,
  type Schema,
  type Secret,
} from "@condor/core";
import * as E from "#fp-ts/Either";
import { pipe } from "#fp-ts/function";
import * as TE from "#fp-ts/TaskEither";
import { match } from "ts-pattern";
import { exchange, type Heard } from "../client/exchange.js";
import type { Lost } from "../client/lost.js";
import { CardAsked, OrderAsked } from "./issuer-contract.js";
import { type IssuerOperation, issuerOperations as operations } from "./issuer-operations.js";
import { Problem } from "./problem.js";

export interface HttpCardIssuerOptions {
  /** Shown as `Authorization: Bearer`. */
  readonly token: Secret;
  /** The most that one call takes; 10 s unless told, which is what the protocol reckons with. */
  readonly timeout?: Milliseconds;
  /** The global `fetch` unless given. Called without `this`. */
  readonly fetch?: (request: Request) => Promise<Response>;
}

const unknown = (cause: string): OutcomeUnknown => ({ _tag: "OutcomeUnknown", cause });

const lost = (error: Lost): OutcomeUnknown =>
  match(error)
    .with({ _tag: "Unreachable" }, ({ cause }) => unknown(`the issuer is not reachable: ${cause}`))
    .with({ _tag: "TimedOut" }, ({ after }) => unknown(`the issuer did not answer within ${after} ms`))
    .with({ _tag: "Cancelled" }, () => unknown("the call was cancelled"))
    .exhaustive();

/** What a problem says, as far as it is one of the contract and its status agrees. */
const problem = ({ status, body }: Heard): IssuerFailure => {
  const said = parse(Problem)(body);
  if (E.isLeft(said) || said.right.status !== status)
    return unknown(`the issuer answered ${status}, which is no problem of the contract`);
  const { type, title, subCode, detail = "", resourceIds = [] } = said.right;
  if (type === "declined" && subCode !== undefined) return { _tag: "Declined", subCode, title, reason: detail };
  return type === "contradiction"
    ? { _tag: "Contradiction", resourceIds }
    : unknown(`the issuer answered ${status} ${type}`);
};

const read =
  <A>(of: Schema<A>) =>
  (heard: Heard): E.Either<IssuerFailure, A> =>
    heard.status === 200
      ? pipe(
          parse(of)(heard.body),
          E.mapLeft(() => unknown("the issuer's answer is off the contract")),
        )
      : E.left(problem(heard));

/** What is unknown stays unknown where nothing else can be meant. */
const onlyUnknown = (failure: IssuerFailure): OutcomeUnknown =>
  failure._tag === "OutcomeUnknown" ? failure : unknown(`the issuer answered ${failure._tag} to a question`);

/**
 * An issuer behind HTTP, by the contract that `cardIssuerApp` serves. Asks for its terms first. Every answer is decoded;
 * whatever is not of the contract is an unknown outcome. Nothing is repeated here: the protocol does that.
 */
export const httpCardIssuer = (
  baseUrl: string,
  { token, timeout = 10_000, fetch = (request) => globalThis.fetch(request) }: HttpCardIssuerOptions,
): TE.TaskEither<OutcomeUnknown, CardIssuer> => {
  const ask = exchange(baseUrl.replace(/\/$/u, ""), fetch);
  const headers = { Authorization: `Bearer ${token.reveal()}`, "Content-Type": "application/json" };
  const call = <A>(
    { method, path }: IssuerOperation,
    of: Schema<A>,
    { query = "", body }: { readonly query?: string; readonly body?: unknown } = {},
  ): TE.TaskEither<IssuerFailure, A> =>
    pipe(
      ask(
        {
          method: method === "get" ? "GET" : "POST",
          path: `${path}${query}`,
          headers,
          ...(body === undefined ? {} : { body }),
        },
        { timeout, signal: undefined },
      ),
      TE.mapLeft(lost),
      TE.chainEitherKW(read(of)),
    );
  const { terms, openAccount, issueDebitCard, findByKey, books } = operations;
  return pipe(
    call(terms, terms.data),
    TE.bimap(onlyUnknown, ({ name, mapping, retention }) => ({
      name,
      mapping,
      retention,
      openAccount: (key, order) => call(openAccount, openAccount.data, { body: OrderAsked.encode({ key, order }) }),
      issueDebitCard: (key, order, account) =>
        pipe(
          call(issueDebitCard, issueDebitCard.data, { body: CardAsked.encode({ key, order, account }) }),
          TE.filterOrElse(
            ({ accountResourceId }) => accountResourceId === account.resourceId,
            ({ resourceId }): IssuerFailure => ({ _tag: "Contradiction", resourceIds: [resourceId] }),
          ),
        ),
      findByKey: (key, order) =>
        pipe(call(findByKey, findByKey.data, { body: OrderAsked.encode({ key, order }) }), TE.mapLeft(onlyUnknown)),
      books: (after) =>
        pipe(
          call(books, books.data, after === undefined ? {} : { query: `?after=${encodeURIComponent(after)}` }),
          TE.mapLeft(onlyUnknown),
        ),
    })),
  );
};
