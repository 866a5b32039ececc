import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import * as O from "#fp-ts/Option";

// AES-256-GCM as NIST SP 800-38D advises: a nonce of 96 bits, a tag of 128.
const algorithm = "aes-256-gcm";
const nonceLength = 12;
const tagLength = 16;

/** Nonce, cipher text, tag. `place` is authenticated and not stored: elsewhere the bytes cannot be decrypted. */
export const encrypted = (key: Uint8Array, place: string, plain: Uint8Array): Uint8Array => {
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv(algorithm, key, nonce, { authTagLength: tagLength });
  cipher.setAAD(Buffer.from(place));
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
};

/** Nothing where key or place are others, or a single bit was changed. */
export const decrypted = (key: Uint8Array, place: string, sealed: Uint8Array): O.Option<Uint8Array> => {
  const end = sealed.length - tagLength;
  if (end < nonceLength) return O.none;
  const decipher = createDecipheriv(algorithm, key, sealed.subarray(0, nonceLength), { authTagLength: tagLength });
  decipher.setAAD(Buffer.from(place));
  decipher.setAuthTag(sealed.subarray(end));
  return O.tryCatch(() => Buffer.concat([decipher.update(sealed.subarray(nonceLength, end)), decipher.final()]));
};
