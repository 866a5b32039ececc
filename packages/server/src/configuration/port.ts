import { plainly, type Variable } from "./variable.js";
import { within } from "./within.js";

export const port: Variable<number> = {
  name: "PORT",
  meaning: "TCP port to listen on; 0 takes any free one",
  fallback: "8080",
  decode: plainly(
    within(0, 65_535, {
      problem: "is not a port",
      cure: "give a whole number from 0 to 65535 (0 takes any free port)",
    }),
  ),
};
