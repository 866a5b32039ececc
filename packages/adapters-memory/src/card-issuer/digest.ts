const seeds = [0x9e3779b1, 0x85ebca77, 0xc2b2ae3d, 0x27d4eb2f];

const lane =
  (text: string) =>
  (seed: number): number => {
    let hash = seed;
    for (let at = 0; at < text.length; at += 1) {
      hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
      hash ^= hash >>> 15;
    }
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    return (hash ^ (hash >>> 16)) >>> 0;
  };

/** 32 hexadecimal characters that are the same for the same text. To tell texts apart, not to keep a secret. */
export const digest = (text: string): string =>
  seeds
    .map(lane(text))
    .map((hash) => hash.toString(16).padStart(8, "0"))
    .join("");
