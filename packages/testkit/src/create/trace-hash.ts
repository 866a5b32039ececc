/** A number below 2^53 that tells traces apart: two lanes of FNV-1a. */
export interface TraceHash {
  readonly add: (text: string) => void;
  readonly value: () => number;
}

export const traceHash = (): TraceHash => {
  let a = 0x811c9dc5;
  let b = 0x9747b28c;
  return {
    add: (text) => {
      for (let at = 0; at < text.length; at += 1) {
        const code = text.charCodeAt(at);
        a = Math.imul(a ^ code, 0x01000193);
        b = Math.imul(b ^ code, 0x85ebca6b);
        b ^= b >>> 13;
      }
      a = Math.imul(a ^ 0x1f, 0x01000193);
      b = Math.imul(b ^ 0x1f, 0x85ebca6b);
    },
    value: () => (a >>> 0) * 2 ** 21 + (b >>> 11),
  };
};
