import { appendFileSync, existsSync, openSync, readFileSync, writeSync } from "node:fs";
import { sharedNow } from "./shared-clock.mjs";

/** Lines that survive this process: each is written before the next step is taken. All processes share the clock. */
export const recorder = (file) => {
  const descriptor = openSync(file, "a");
  let count = 0;
  const write = (line) => writeSync(descriptor, `${JSON.stringify(line)}\n`);
  return {
    /** A call is written before it is made; the answer's line is written before anybody uses it. */
    called: (call) => {
      count += 1;
      const id = `${process.pid} ${count}`;
      write({ id, ...call, invoked: sharedNow() });
      return (said) => write({ id, returned: sharedNow(), said });
    },
    /** The last words of a process that kills itself. */
    struck: (point) => appendFileSync(`${file}.struck`, `${point}\n`),
  };
};

const linesOf = (file) => (existsSync(file) ? readFileSync(file, "utf8").split("\n").slice(0, -1) : []);

const withoutId = ({ id: _, ...answer } = {}) => answer;

/** The calls of one worker's file, each with its answer if one ever came. */
export const callsIn = (file) => {
  const lines = linesOf(file).map((line) => JSON.parse(line));
  const answers = new Map(lines.filter(({ said }) => said !== undefined).map((line) => [line.id, line]));
  const calls = lines.filter(({ kind }) => kind !== undefined);
  return calls.map(({ id, ...call }) => ({ ...call, ...withoutId(answers.get(id)) }));
};

/** The points at which a worker's processes killed themselves. */
export const struckIn = (file) => linesOf(`${file}.struck`);
