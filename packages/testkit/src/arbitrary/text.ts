import * as fc from "fast-check";

interface Lengths {
  readonly least?: number;
  readonly most?: number;
}

/** What is as long as it may be shrinks to something short. */
export const small: fc.OneOfConstraints = { withCrossShrink: true };

const full = (most: number): fc.Arbitrary<string> =>
  fc.constantFrom("x", "ß", "𝒳").map((character) => character.repeat(most));

/** Well-formed text of any script, counted in code points: short, and now and then as long as it may be. */
export const texts = ({ least = 0, most }: Lengths = {}): fc.Arbitrary<string> => {
  const lengths = { minLength: least, maxLength: Math.min(most ?? 12, Math.max(12, least)) };
  const plain = fc.string({ ...lengths, unit: "grapheme-ascii" });
  const fits = (text: string): boolean => most === undefined || [...text].length <= most;
  const anyScript = fc.string({ ...lengths, unit: "grapheme" }).filter(fits);
  const short = [
    { arbitrary: plain, weight: 6 },
    { arbitrary: anyScript, weight: 3 },
  ];
  return fc.oneof(small, ...short, ...(most === undefined ? [] : [{ arbitrary: full(most), weight: 1 }]));
};

/** Text over an alphabet: short, and now and then as long as it may be. */
export const textsOver = (alphabet: string, { least = 1, most = 12 }: Lengths = {}): fc.Arbitrary<string> => {
  const unit = fc.constantFrom(...alphabet);
  const short = fc.string({ unit, minLength: least, maxLength: Math.min(most, Math.max(8, least)) });
  const longest = fc.string({ unit, minLength: most, maxLength: most });
  return fc.oneof(small, { arbitrary: short, weight: 9 }, { arbitrary: longest, weight: 1 });
};

export const digits: string = "0123456789";
export const alphanumeric: string = `${digits}abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ`;
