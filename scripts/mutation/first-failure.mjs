import * as fc from "fast-check";
import { afterEach } from "vitest";

// A mutant that a property can kill dies in its first runs, or by an example: thousands more would only cost time.
fc.configureGlobal({ plugins: [fc.interruptAfterTimeLimit(100)] });

const dead = Symbol.for("condor.mutant.dead");

afterEach(({ task }) => {
  if (task.result?.state === "fail") globalThis[dead] = true;
});

// Vitest's `bail` runs no further test, but loads every further file: this file comes before each of them.
if (globalThis[dead] === true) throw new Error("The mutant is dead.");
