import * as T from "#fp-ts/Task";
import { sha256 as digest } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/**
 * The SHA-256 of a text in UTF-8, in hexadecimal. Not by WebCrypto, which sends each of these short texts to another
 * thread and back: two fifths of what a refusal took.
 */
export const sha256 = (text: string): T.Task<string> => T.fromIO(() => bytesToHex(digest(utf8ToBytes(text))));
