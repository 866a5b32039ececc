/** The samples of a text for Prometheus: `name{labels}` and the value. */
export const samplesOf = (text: string): ReadonlyMap<string, number> =>
  new Map(
    text
      .split("\n")
      .filter((line) => line !== "" && !line.startsWith("#"))
      .map((line) => [line.slice(0, line.lastIndexOf(" ")), Number(line.slice(line.lastIndexOf(" ") + 1))]),
  );

/** Those of one metric, or of all whose name begins so. */
export const ofMetric = (text: string, name: string): Readonly<Record<string, number>> =>
  Object.fromEntries([...samplesOf(text)].filter(([sample]) => sample.startsWith(name)));

export const namesOf = (text: string): ReadonlyArray<string> =>
  [...text.matchAll(/^# TYPE (\S+) /gmu)].map(([, name = ""]) => name);
