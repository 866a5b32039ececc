import { type AnySchema, type CardIssuer, type IssuerFailure, parse, ResourceId, type Secret } from "@condor/core";
import { pipe } from "#fp-ts/function";
import * as TE from "#fp-ts/TaskEither";
import { Hono } from "hono";
import { match } from "ts-pattern";
import { guarded } from "../guarded.js";
import { sha256 } from "../sha256.js";
import { askedOfIssuer } from "./asked-of-issuer.js";
import { CardAsked, OrderAsked } from "./issuer-contract.js";
import { issuerDocument } from "./issuer-document.js";
import { issuerOperations as operations } from "./issuer-operations.js";
import { Problem, problemTypes, type Trouble } from "./problem.js";

export interface CardIssuerAppOptions {
  /** What callers show as `Authorization: Bearer`: whoever has it can open accounts. */
  readonly token: Secret;
  /** The most that the body of a request may have, in bytes; 1 MiB unless told, for an order carries its applicant. */
  readonly longestBody?: number;
}

export interface CardIssuerApp {
  /** Answers every request, and never rejects. It needs no `this`. */
  readonly fetch: (request: Request) => Promise<Response>;
}

type Told = TE.TaskEither<Trouble, unknown>;

const answered = (status: number, type: string, body: unknown): Response =>
  new Response(JSON.stringify(body), { status, headers: { "Content-Type": type, "Cache-Control": "no-store" } });

const inTrouble = (trouble: Trouble): Response => {
  const status = problemTypes[trouble.type];
  return answered(status, "application/problem+json", Problem.encode({ ...trouble, status }));
};

const failed = (failure: IssuerFailure): Trouble =>
  match(failure)
    .returnType<Trouble>()
    .with({ _tag: "Declined" }, ({ subCode, title, reason }) => ({ type: "declined", subCode, title, detail: reason }))
    .with({ _tag: "Contradiction" }, ({ resourceIds }) => ({
      type: "contradiction",
      title: "What the key made contradicts the order",
      resourceIds,
    }))
    .with({ _tag: "OutcomeUnknown" }, ({ cause }) => ({ type: "unknown", title: "Outcome unknown", detail: cause }))
    .exhaustive();

const told =
  (of: AnySchema) =>
  <A>(answer: TE.TaskEither<IssuerFailure, A>): Told =>
    pipe(
      answer,
      TE.bimap(failed, (value): unknown => of.encode(value)),
    );

const thrown: Trouble = { type: "unknown", title: "Outcome unknown", detail: "the issuer's adapter threw" };
const nowhere: Trouble = { type: "not-found", title: "There is no such route" };
const stranger: Trouble = { type: "unauthorized", title: "Authorization: Bearer with the issuer's token is needed" };

const bearer = ({ headers }: Request): string => /^Bearer (\S+)$/iu.exec(headers.get("Authorization") ?? "")?.[1] ?? "";

/** Digests are compared, so that the time it takes tells nothing of the token. */
const knowing = (token: Secret): ((request: Request) => Promise<boolean>) => {
  const expected = sha256(token.reveal())();
  return async (request) => (await sha256(bearer(request))()) === (await expected);
};

const pageAfter = (issuer: CardIssuer, after: string | null): Told => {
  if (after === null) return told(operations.books.data)(issuer.books());
  const from = parse(ResourceId)(after);
  return from._tag === "Left"
    ? TE.left({ type: "invalid", title: "Invalid request", detail: "after must be a resource id" })
    : told(operations.books.data)(issuer.books(from.right));
};

/** Serves any `CardIssuer` by the contract that `httpCardIssuer` calls; its document is at `/openapi.json`. */
export const cardIssuerApp = (
  issuer: CardIssuer,
  { token, longestBody = 1_048_576 }: CardIssuerAppOptions,
): CardIssuerApp => {
  const asked = askedOfIssuer(longestBody);
  const isKnown = knowing(token);
  const { name, mapping, retention } = issuer;
  const answers: { readonly [Id in keyof typeof operations]: (request: Request) => Told } = {
    terms: () => TE.right(operations.terms.data.encode({ name, mapping, retention })),
    openAccount: (request) =>
      pipe(
        asked(OrderAsked, request),
        TE.chain(({ key, order }) => told(operations.openAccount.data)(issuer.openAccount(key, order))),
      ),
    issueDebitCard: (request) =>
      pipe(
        asked(CardAsked, request),
        TE.chain(({ key, order, account }) =>
          told(operations.issueDebitCard.data)(issuer.issueDebitCard(key, order, account)),
        ),
      ),
    findByKey: (request) =>
      pipe(
        asked(OrderAsked, request),
        TE.chain(({ key, order }) => told(operations.findByKey.data)(issuer.findByKey(key, order))),
      ),
    books: ({ url }) => pageAfter(issuer, new URL(url).searchParams.get("after")),
  };
  const hono = new Hono();
  hono.get("/openapi.json", () => answered(200, "application/json", issuerDocument()));
  for (const { id, method, path } of Object.values(operations))
    hono.on(method.toUpperCase(), path, async ({ req: { raw } }) => {
      if (!(await isKnown(raw))) return inTrouble(stranger);
      return pipe(
        guarded(() => answers[id](raw)),
        TE.mapLeft(() => thrown),
        TE.chainEitherKW((answer) => answer),
        TE.match(inTrouble, (data) => answered(200, "application/json", data)),
      )();
    });
  hono.notFound(() => inTrouble(nowhere));
  hono.onError(() => inTrouble(thrown));
  return { fetch: async (request) => hono.fetch(request) };
};
