import type { CardIssuer, Finding, Step } from "@condor/core";
import { pipe } from "#fp-ts/function";
import * as TE from "#fp-ts/TaskEither";
import { same } from "../../law/broken.js";
import { lawOfEach } from "../../law/law-of.js";
import type { CreateStatement } from "../create-statement.js";
import { directed } from "../directed.js";
import type { MakeHarness } from "../harness.js";
import { lawRequest } from "../scene.js";
import { withPorts } from "../with-ports.js";

interface Contradicted {
  readonly step: Step;
  readonly books: "fit" | "differ" | "have nothing" | "are away";
}

const answers = {
  fit: "Opened",
  differ: "CreationUnderReview",
  "have nothing": "CreationUnderReview",
  "are away": "IssuerUnavailable",
} as const;

const found: Readonly<Record<"differ" | "have nothing", Finding>> = {
  differ: { _tag: "Differs", resourceIds: [] },
  "have nothing": { _tag: "Absent" },
};

const reading = (issuer: CardIssuer, books: Contradicted["books"]): CardIssuer["findByKey"] => {
  if (books === "fit") return issuer.findByKey;
  const answer = books === "are away" ? TE.left({ _tag: "OutcomeUnknown", cause: "a test" } as const) : undefined;
  return () => answer ?? TE.right(books === "differ" ? found.differ : found["have nothing"]);
};

/** The harness, at an issuer whose books say what the law says. */
const withBooks = (maker: MakeHarness, books: Contradicted["books"]): MakeHarness =>
  withPorts(maker, (ports) => ({ ...ports, issuer: { ...ports.issuer, findByKey: reading(ports.issuer, books) } }));

/** Each step makes one thing: the account is the first. */
const strikes = (step: Step): (() => boolean) => {
  let made = 0;
  return () => {
    made += 1;
    return made === (step === "account" ? 1 : 2);
  };
};

const judged: CreateStatement = {
  name: "a contradiction is judged by the books: only what fits is adopted, unknown is asked again, the rest goes to review",
  needs: ["ports"],
  of: (maker) =>
    lawOfEach(
      {
        name: judged.name,
        holds: ({ step, books }) =>
          directed(withBooks(maker, books), { contradicts: strikes(step) }, async ({ harness, load }) => {
            const ask = async () => (await harness.create(lawRequest(0, "plain")))._tag;
            await load(0);
            await same("the request that meets a contradiction", await ask(), answers[books]);
            if (books === "are away") await same("the next request", await ask(), "Opened");
          }),
      },
      (["account", "card"] as const).flatMap((step) =>
        (["fit", "differ", "have nothing", "are away"] as const).map((books) => ({ step, books })),
      ),
    ),
};

/** Too short, off its checksum, and of no district. */
const wrongNumbers: ReadonlyArray<string> = ["02100002", "021000022", "130000006"];

/** The harness, at an issuer that answers the routing number, as long as there is one. */
const routed = (maker: MakeHarness, numberNow: () => string | undefined): MakeHarness =>
  withPorts(maker, (ports) => {
    const openAccount: CardIssuer["openAccount"] = (key, order) =>
      pipe(
        ports.issuer.openAccount(key, order),
        TE.map((account) => {
          const routingNumber = numberNow();
          return routingNumber === undefined
            ? account
            : { ...account, routing: { _tag: "UsRouting", routingNumber, others: {} } };
        }),
      );
    return { ...ports, issuer: { ...ports.issuer, openAccount } };
  });

const checked: CreateStatement = {
  name: "an account with a routing number that cannot be is an unknown outcome, and asked for again",
  needs: ["ports"],
  of: (maker) =>
    lawOfEach(
      {
        name: checked.name,
        holds: (wrong) => {
          let number: string | undefined = wrong;
          return directed(
            routed(maker, () => number),
            {},
            async ({ harness, load }) => {
              const ask = async () => (await harness.create(lawRequest(0, "plain")))._tag;
              await load(0);
              await same("the request that meets the account", await ask(), "IssuerUnavailable");
              number = undefined;
              await same("the next request", await ask(), "Opened");
            },
          );
        },
      },
      wrongNumbers,
    ),
};

export const ofContradictions: ReadonlyArray<CreateStatement> = [judged, checked];
