import type * as T from "#fp-ts/Task";
import { style } from "./style.js";

/** Nothing is loaded, run, sent or framed; of styles the page's own one, by its hash (CSP level 3). */
export const contentSecurityPolicy: T.Task<string> = async () => {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(style)));
  const hash = btoa(String.fromCharCode(...digest));
  return `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;
};
