import { facts, nearlyCreateRequests, wireCreateRequests } from "@condor/testkit";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bodies } from "../decide/bodies.mjs";
import { decoders } from "../decide/contenders.mjs";
import { decided, decidedByHand, decision } from "../decide/decision.mjs";
import { world } from "../decide/world.mjs";

const { condor, ...peers } = decoders;
const { valid, ...invalid } = bodies;

// What is timed is JSON that was parsed, so that is what is compared.
const asParsed = (wire) => JSON.parse(JSON.stringify(wire));

const assertAlike = (peer, wire) => {
  const [ours, theirs] = [condor(asParsed(wire)), peer(asParsed(wire))];
  expect(theirs._tag).toBe(ours._tag);
  if (ours._tag === "Right") expect(theirs.right).toStrictEqual(ours.right);
};

describe.each(Object.entries(peers))("%s", (_, peer) => {
  test.each(Object.entries(bodies))("answers the body that is timed as we do: %s", (__, text) => {
    assertAlike(peer, JSON.parse(text));
  });

  test("decodes every sound body to the request that we decode", () => {
    fc.assert(fc.property(wireCreateRequests, (wire) => assertAlike(peer, wire)));
  });

  test("refuses every body that we refuse", () => {
    fc.assert(fc.property(nearlyCreateRequests, ({ wire }) => assertAlike(peer, wire)));
  });

  test("tells of faults where it refuses", () => {
    for (const text of Object.values(invalid)) expect(peer(JSON.parse(text)).left).not.toHaveLength(0);
  });
});

describe("the decision by hand", () => {
  test("tells every fault as we do", () => {
    fc.assert(
      fc.property(nearlyCreateRequests, ({ wire }) => {
        expect(peers["by hand"](asParsed(wire))).toStrictEqual(condor(asParsed(wire)));
      }),
    );
    for (const text of Object.values(invalid))
      expect(peers["by hand"](JSON.parse(text))).toStrictEqual(condor(JSON.parse(text)));
  });

  test("begins and refuses as we do, whatever the facts", () => {
    fc.assert(
      fc.property(facts, (given) => {
        expect(decidedByHand(given, world.terms)).toStrictEqual(decided(given, world.terms));
      }),
    );
  });
});

test("the valid body is admitted, and begins a creation", () => {
  expect(decision(condor, decided, world)(valid)).toMatchObject({ _tag: "Right", right: { _tag: "OpeningAccount" } });
});
