import { flow } from "#fp-ts/function";
import * as TE from "#fp-ts/TaskEither";
import { oneOf } from "./one-of.js";
import type { Variable } from "./variable.js";

/** One of two words: true is the first. */
export const whether = (yes: string, no: string): Variable<boolean>["decode"] =>
  flow(
    oneOf([yes, no], `is neither ${yes} nor ${no}`),
    TE.map((word) => word === yes),
  );
