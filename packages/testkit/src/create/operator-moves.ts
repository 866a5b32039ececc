import type { ReviewMove } from "@condor/core";

/** What an operator can do with a review. */
export const operatorMoves: Readonly<Record<ReviewMove["_tag"], ReviewMove>> = {
  Resume: { _tag: "Resume" },
  Adopt: { _tag: "Adopt" },
  Refuse: { _tag: "Refuse", evidence: "the books hold nothing" },
};
