// How the long runs speak: to the terminal, and to the run that they are a step of.
import { parseArgs } from "node:util";

export const say = (text) => process.stdout.write(`${text}\n`);

export const inMinutes = (seconds) => (seconds < 90 ? `${Math.ceil(seconds)} s` : `${Math.ceil(seconds / 60)} min`);

/** A line of progress, and how many seconds are left of this step as far as one can tell. */
export const progress = (text, secondsLeft) => {
  process.send?.({ secondsLeft });
  say(Number.isFinite(secondsLeft) ? `${text}, about ${inMinutes(secondsLeft)} left` : text);
};

/** The options of a script, each `[name, default, what it is]`; `--help` says what there is. */
export const optionsOf = (script, what, rows) => {
  const options = Object.fromEntries(rows.map(([name]) => [name, { type: "string" }]));
  const { values } = parseArgs({ options: { ...options, help: { type: "boolean", short: "h" } } });
  if (values.help) {
    say(`${what}\n\nUsage: ${script} [options]\n`);
    for (const [name, value, meaning] of rows) say(`  --${name} <${value}>  ${meaning}`);
    process.exit(0);
  }
  return Object.fromEntries(rows.map(([name, value]) => [name, values[name] ?? `${value}`]));
};

/** A whole number of at least 1; anything else is a mistake that is told at once. */
export const countOf = (name, text) => {
  const count = Number(text);
  if (Number.isSafeInteger(count) && count > 0) return count;
  say(`--${name} is a whole number of at least 1, not ${text}`);
  return process.exit(2);
};
