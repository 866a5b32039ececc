import { readFileSync } from "node:fs";
import * as TE from "fp-ts/lib/TaskEither.js";
import { expect, test } from "vitest";
import { durable, none, numbersOn, refusedAndReplayed } from "./numbers-on.js";
import { samplesOf } from "./scraped.js";

/** Each metric with its type and its labels, as its samples have them. */
const described = (text: string): ReadonlyArray<string> => {
  const samples = [...samplesOf(text).keys()];
  return [...text.matchAll(/^# TYPE (\S+) (\S+)$/gmu)].map(([, name = "", type = ""]) => {
    const own = samples.filter((one) => one.replace(/(_bucket|_sum|_count)?(\{.*)?$/u, "") === name);
    const labels = own.flatMap((one) => [...one.matchAll(/(\w+)="/gu)].map(([, label = ""]) => label));
    return [name, type, ...new Set(labels.filter((label) => label !== "le"))].join(" ");
  });
};

test("the table of metrics in the guide is what is served: every name, type and label, and nothing else", async () => {
  const guide = readFileSync(new URL("../../../../docs/operate.md", import.meta.url), "utf8");
  const rows = [...guide.matchAll(/^\| `(condor_\w+)` \| (counter|gauge|histogram) \|([^|]*)\|/gmu)];
  const documented = rows.map(([, name, type, labels = ""]) =>
    [name, type, ...[...labels.matchAll(/`(\w+)`/gu)].map(([, label]) => label)].join(" "),
  );
  const { answered, text } = numbersOn(TE.right(none), { durable });
  for (const one of refusedAndReplayed) answered(one);
  expect(documented.toSorted()).toEqual(described(await text()).toSorted());
});
