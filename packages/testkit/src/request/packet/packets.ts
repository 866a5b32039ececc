import * as fc from "fast-check";
import type { RequestSketch } from "../request-sketch.js";
import { connectionsOf } from "./connections.js";
import { framingsOf } from "./framings.js";
import { malformed } from "./malformed.js";
import type { Packet } from "./packet.js";

// What a client of HTTP would not send either is left to `malformed`, where what comes of it is known.
const methods = /^(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS|PROPFIND)$/u;

/** Bytes for a socket: requests in odd portions, requests within requests, and what is none. */
export const packetsOf = (requests: fc.Arbitrary<RequestSketch>): fc.Arbitrary<Packet> =>
  fc.oneof(
    { arbitrary: connectionsOf(requests.filter(({ method }) => methods.test(method))), weight: 5 },
    { arbitrary: framingsOf, weight: 3 },
    { arbitrary: malformed, weight: 3 },
  );
