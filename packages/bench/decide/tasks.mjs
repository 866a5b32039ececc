import { decoders } from "./contenders.mjs";
import { decided, decidedByHand, decision } from "./decision.mjs";
import { world } from "./world.mjs";

const copies = 256;

/** Decoding alone: bodies that were parsed before, many of them, so that no decoder sees the same one each time. */
export const decodings = (text) => {
  const parsed = Array.from({ length: copies }, () => JSON.parse(text));
  const tasks = Object.entries(decoders).map(([name, decode]) => [name, (nth) => decode(parsed[nth % copies])]);
  return { "JSON.parse": () => JSON.parse(text), ...Object.fromEntries(tasks) };
};

/** From the text to the creation that begins, or to what the caller is told: what comes after decoding is the core's. */
export const decisions = (text) =>
  Object.fromEntries(
    Object.entries(decoders).map(([name, decode]) => {
      const decide = decision(decode, name === "by hand" ? decidedByHand : decided, world);
      return [name, () => decide(text)];
    }),
  );
