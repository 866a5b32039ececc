import type { Surroundings } from "../../src/command/surroundings.js";

const nothing = async function* () {
  yield* await Promise.resolve<ReadonlyArray<Uint8Array>>([]);
};

/** A process that reads nothing, and whose output is a terminal; with what it said. */
export const surroundingsOf = (more: Partial<Surroundings> = {}) => {
  const said = { out: "", err: "" };
  const say = (text: string) => (said.out += text);
  const surroundings: Surroundings = {
    argv: [],
    environment: { DATABASE_URL: "memory:" },
    signals: { on: () => undefined },
    input: nothing(),
    say,
    complain: (text) => (said.err += text),
    pour: (text) => Promise.resolve(void say(text)),
    terminals: { output: true, error: false },
    ...more,
  };
  return { said, surroundings };
};
