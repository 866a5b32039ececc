import * as E from "#fp-ts/Either";
import { pipe } from "#fp-ts/function";
import { secret } from "../secret.js";
import type { Evidence } from "./evidence.js";
import type { Facts } from "./facts.js";
import type { OwnRefusal, OwnRuleBroken, OwnRuleRefused } from "./refusal.js";
import type { RuleText } from "./rule.js";

/**
 * A rule that an embedding service adds to ours. It is judged after all of them and can only refuse: it sees the
 * facts and answers whether it holds, at once, and by nothing but the facts.
 */
export interface OwnRule extends RuleText {
  /** `owner/rule`: no rule of ours has a slash. */
  readonly id: `${string}/${string}`;
  /** Anything but `true` refuses; one that throws refuses as broken. */
  readonly holds: (facts: Facts) => boolean;
  /** What it looks at, for the trace. Personal data goes in as a `Secret`. */
  readonly look: (facts: Facts) => Evidence;
}

const broken =
  (rule: OwnRule["id"]) =>
  (thrown: unknown): OwnRuleBroken => ({ _tag: "OwnRuleBroken", rule, cause: String(thrown) });

export const judgeOwn =
  ({ id, statement, remedy, holds }: OwnRule) =>
  (facts: Facts): E.Either<OwnRefusal, unknown> =>
    pipe(
      E.tryCatch(() => holds(facts), broken(id)),
      E.filterOrElseW(
        // A caller without types may answer a promise, which is no `true`.
        (held: unknown) => held === true,
        (): OwnRuleRefused => ({ _tag: "OwnRuleRefused", rule: id, statement, remedy }),
      ),
    );

export const lookOwn =
  ({ look }: OwnRule) =>
  (facts: Facts): Evidence =>
    pipe(
      E.tryCatch(() => look(facts), String),
      E.getOrElse((thrown): Evidence => ({ threw: secret(thrown) })),
    );
