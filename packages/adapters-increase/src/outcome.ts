import type { Declined, IssuerFailure, IssuerKey, ResourceId } from "@condor/core";
import { pipe } from "#fp-ts/function";
import * as TE from "#fp-ts/TaskEither";
import { match } from "ts-pattern";
import { made } from "./made.js";
import { type Bank, unknownOf } from "./wire/bank.js";
import type { Refused, WireFailure } from "./wire/failure.js";

export const contradiction = (...resourceIds: ReadonlyArray<ResourceId>): IssuerFailure => ({
  _tag: "Contradiction",
  resourceIds: [...new Set(resourceIds)],
});

// What an issuer says is kept for ever, so it is not kept at any length.
const kept = (words: string): string => [...words].slice(0, 500).join("");

const declined = ({ type, title, detail }: Refused): Declined => ({
  _tag: "Declined",
  subCode: type,
  title: kept(title),
  reason: kept(detail),
});

/** A failure once `ids` are made: a refusal is a contradiction now, for something is there. */
export const after =
  (...ids: ReadonlyArray<ResourceId>) =>
  (failure: WireFailure): IssuerFailure =>
    match(failure)
      .returnType<IssuerFailure>()
      .with({ _tag: "Refused" }, () => contradiction(...ids))
      .with({ _tag: "KeyUsed" }, ({ resourceIds }) => contradiction(...ids, ...resourceIds))
      .with({ _tag: "Unheard" }, unknownOf)
      .exhaustive();

/**
 * A failure before the account or card of this key was made, as far as this call knows. An earlier call may have made
 * it, so that a no is only passed on once the books say that there is none.
 */
export const before =
  (bank: Bank, key: IssuerKey) =>
  <A>(attempt: TE.TaskEither<WireFailure, A>): TE.TaskEither<IssuerFailure, A> =>
    pipe(
      attempt,
      TE.orElse((failure) =>
        failure._tag === "Refused"
          ? pipe(
              made(bank, key),
              TE.chain((ids) =>
                TE.left<IssuerFailure, A>(ids.length === 0 ? declined(failure) : contradiction(...ids)),
              ),
            )
          : TE.left(after()(failure)),
      ),
    );
