import { createHash } from "node:crypto";
import type { ClientId } from "@condor/core";
import * as E from "#fp-ts/Either";
import { pipe } from "#fp-ts/function";
import * as RNEA from "#fp-ts/ReadonlyNonEmptyArray";
import type { Problems } from "../configuration/problem.js";
import { Header, Trailer } from "../customer-export/export-format.js";
import { jsonLine } from "../lines/json-line.js";
import type { Line } from "../lines/lines-of.js";
import { longestLine, restorable } from "./export-lines.js";

const one = (problem: string, cure: string): Problems => RNEA.of({ problem, cure });

const tooLong = one(`is longer than ${longestLine} bytes`, "restore the file as it was exported");
const afterTheEnd = one("comes after the last line", "restore one export, as it was exported");
const changed = one("does not fit what stands above it", "restore the file as it was exported");
const disordered = one("is not in the order of the ids' bytes", "restore the file as it was exported");
const cut = one("is not the last line of an export: some customers are missing", "restore a whole export");
const otherClient = (client: ClientId): Problems =>
  one("is of another client", `restore into a store of that client: this one is ${client}'s`);

const header = jsonLine(Header);
const trailer = jsonLine(Trailer);
const trailerStart = Buffer.from('{"customers":');
const isTrailer = (bytes: Uint8Array): boolean => trailerStart.equals(bytes.subarray(0, trailerStart.length));

type Judged = E.Either<Problems, void>;
const fine: Judged = E.right(undefined);

/** Looks at an export line by line, and at the end whether it was whole. */
export const checkExport = (client: ClientId) => {
  const hash = createHash("sha256");
  let [customers, previous, isEnded, isSound] = [0, "", false, true];
  const first = (bytes: Uint8Array): Judged =>
    pipe(
      header(bytes),
      E.chain((given) => (given.client === client ? fine : E.left(otherClient(client)))),
    );
  const last = (bytes: Uint8Array): Judged => {
    isEnded = true;
    return pipe(
      trailer(bytes),
      // What else is wrong was told where it is.
      E.chain((end) =>
        !isSound || (end.customers === customers && end.sha256 === hash.digest("hex")) ? fine : E.left(changed),
      ),
    );
  };
  const middle = (bytes: Uint8Array): Judged =>
    pipe(
      restorable(bytes),
      E.chain(({ customer: { customerId } }) => {
        const isNext = customerId > previous;
        [customers, previous] = [customers + 1, customerId];
        return isNext ? fine : E.left(disordered);
      }),
    );
  const judged = ({ number, bytes, part }: Line): Judged => {
    if (part === "further") return fine;
    if (part === "first") return E.left(tooLong);
    if (isEnded) return E.left(afterTheEnd);
    if (number === 1) return first(bytes);
    return isTrailer(bytes) ? last(bytes) : middle(bytes);
  };
  return {
    line: (line: Line): Judged => {
      const answer = judged(line);
      isSound &&= E.isRight(answer);
      if (!isEnded) hash.update(line.bytes).update("\n");
      return answer;
    },
    end: (): Judged => (isEnded || !isSound ? fine : E.left(cut)),
  };
};
