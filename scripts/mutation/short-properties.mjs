import * as fc from "fast-check";

// A mutant that a property can kill dies in its first runs, or by an example: thousands more would only cost time.
fc.configureGlobal({ plugins: [fc.interruptAfterTimeLimit(100)] });
