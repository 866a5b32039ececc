import { AccountId, AttemptId, CardId, type IdGenerator, idText } from "@condor/core";
import { pipe } from "#fp-ts/function";
import type * as IO from "#fp-ts/IO";
import * as O from "#fp-ts/Option";
import type { Refinement } from "#fp-ts/Refinement";
import { drawn } from "../drawn.js";
import { uuidV7 } from "./uuid-v7.js";

/** Ids from serials that never repeat: accounts, cards and attempts share them. */
export const idsOf = (serial: IO.IO<bigint>): IdGenerator => {
  const of = <A extends string>(prefix: Parameters<typeof idText>[0], is: Refinement<string, A>): IO.IO<A> =>
    drawn(() =>
      pipe(
        uuidV7(serial()),
        O.map((uuid) => idText(prefix, uuid)),
        O.filter(is),
      ),
    );
  return { account: of("acca", AccountId.is), card: of("crda", CardId.is), attempt: of("atta", AttemptId.is) };
};
