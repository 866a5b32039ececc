const mixed = (hash: number, unit: number): number => {
  const product = Math.imul(hash ^ unit, 0x01000193);
  return product ^ (product >>> 15);
};

const finished = (mix: number): string => {
  let hash = Math.imul(mix ^ (mix >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0).toString(16).padStart(8, "0");
};

/** 32 hexadecimal characters that are the same for the same text. To tell texts apart, not to keep a secret. */
export const digest = (text: string): string => {
  let [a, b, c, d] = [0x9e3779b1, 0x85ebca77, 0xc2b2ae3d, 0x27d4eb2f];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    a = mixed(a, unit);
    b = mixed(b, unit);
    c = mixed(c, unit);
    d = mixed(d, unit);
  }
  return finished(a) + finished(b) + finished(c) + finished(d);
};
