import { StoredCreation } from "@condor/core";

const nobody = "atta_1";

/** An order travels, secrets revealed, inside a stored creation: the core has a codec for that. */
export const orderOnWire = (order) =>
  StoredCreation.encode({
    _tag: "OpeningAccount",
    schemaVersion: 1,
    begunBy: nobody,
    begunAt: 0,
    trustedAt: 0,
    writtenAt: 0,
    order,
    lease: { holder: nobody, until: 0 },
    failures: 0,
    dueAt: 0,
  });

export const orderOffWire = (value) => {
  const checked = StoredCreation.check(value);
  if (checked._tag === "Left") throw new Error(JSON.stringify(checked.left));
  return checked.right.order;
};
