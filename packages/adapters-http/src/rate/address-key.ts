import ipaddr from "ipaddr.js";
import * as O from "#fp-ts/Option";
import { pipe } from "#fp-ts/function";
import type { Peer } from "../peer.js";

const longestForwarded = 1_024;

/** What counts as one address: an IPv4 address, or the 64 bits of an IPv6 network, for a host has all of those. */
const networkOf = (text: string): O.Option<string> => {
  // Most often there is no header, and to the parser no text is an exception, which costs more than the rest of it.
  if (text === "" || text.length > 64 || !ipaddr.isValid(text)) return O.none;
  const address = ipaddr.process(text);
  return O.some(
    address instanceof ipaddr.IPv6
      ? `${address.parts
          .slice(0, 4)
          .map((part) => part.toString(16))
          .join(":")}::/64`
      : address.toString(),
  );
};

/** Each proxy adds whom it was asked by at the end, so what stands before the trusted ones' is anybody's word. */
const forwarded = ({ headers }: Request, trustedProxies: number): O.Option<string> => {
  const header = trustedProxies === 0 ? "" : (headers.get("X-Forwarded-For") ?? "");
  const hops = header.slice(-longestForwarded).split(",");
  return networkOf((hops[Math.max(0, hops.length - trustedProxies)] ?? "").trim());
};

/**
 * Whose requests are counted together: the address of the connection, or, behind `trustedProxies` proxies that each add
 * to `X-Forwarded-For`, the one that the first of them was asked from.
 */
export const addressKey = (request: Request, { address, incoming }: Peer, trustedProxies: number): O.Option<string> =>
  pipe(
    forwarded(request, trustedProxies),
    O.alt(() => networkOf(address ?? incoming?.socket.remoteAddress ?? "")),
  );
