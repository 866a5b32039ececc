import type { Clock, Declined, IssuerFailure, OutcomeUnknown, ResourceId } from "@condor/core";
import * as E from "#fp-ts/Either";
import { pipe } from "#fp-ts/function";
import type * as IO from "#fp-ts/IO";
import type * as IOE from "#fp-ts/IOEither";
import * as T from "#fp-ts/Task";
import type { Behaviour } from "./behaviour.js";

/** What one call can come to. */
export interface Deed<A> {
  readonly act: IOE.IOEither<IssuerFailure, A>;
  readonly decline: (declined: Declined) => E.Either<IssuerFailure, A>;
  /** An account that is not the order's. */
  readonly other: IO.IO<ResourceId>;
}

const unknown = (cause: string): E.Either<OutcomeUnknown, never> => E.left({ _tag: "OutcomeUnknown", cause });

/** Carries out a behaviour, in one step of the event loop but for acting late, and tells what the caller hears. */
export const behave =
  ({ wait }: Pick<Clock, "wait">) =>
  <A>(behaviour: Behaviour, { act, decline, other }: Deed<A>): E.Either<IssuerFailure, A> => {
    switch (behaviour._tag) {
      case "Act":
        return act();
      case "Decline":
        return decline({ ...behaviour, _tag: "Declined" });
      case "ActAndLoseAnswer":
        act();
        return unknown("the answer was lost");
      case "ActLate":
        void pipe(wait(behaviour.after), T.map(act))();
        return unknown("no answer in time");
      case "Down":
        return unknown("nobody answers");
      case "Nonsense":
        act();
        return unknown("the answer cannot be read");
      case "OtherAccount":
        act();
        return E.left({ _tag: "Contradiction", resourceIds: [other()] });
      default:
        return behaviour satisfies never;
    }
  };
