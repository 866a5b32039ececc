/**
 * 16 bits of a text, as four hexadecimal characters (FNV-1a, folded): enough to tell one body from the one before it, and
 * too little to guess from them what is in it.
 */
export const fingerprint = (text: string): string => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (((hash >>> 16) ^ hash) & 0xffff).toString(16).padStart(4, "0");
};
