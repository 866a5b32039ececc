import { type ManualClock, manualClock, type MemoryPorts, memoryPorts, type Script } from "@condor/adapters-memory";
import { type ClientId, create, type Creation, type CustomerId, type Ports } from "@condor/core";
import * as E from "fp-ts/lib/Either.js";
import * as O from "fp-ts/lib/Option.js";
import { shippedProgram } from "../sandbox-files.js";

const start = 1_700_000_000_000;

const wireCustomer = (customerId: string) => ({
  customerId,
  customerType: "individual",
  customer: { firstName: "Jessie", lastName: "Testman", addresses: [{ type: "PRIMARY", countryCodeA3: "USA" }] },
  kycStatus: "APPROVED",
  boises: [],
  dtsCreatedAt: "2022-10-25T15:50:48.841Z",
  cards: [],
  accounts: [],
});

export interface Stage {
  readonly ports: Ports;
  readonly client: ClientId;
  readonly issuer: MemoryPorts["issuer"];
  readonly clock: ManualClock;
  /** The state of each customer's creation, in order. */
  readonly states: () => Promise<ReadonlyArray<Creation["_tag"] | undefined>>;
}

/** Fails every key's first call, so that whoever asks is cut off. */
const downAtFirst: Script = ({ nth }) => (nth === 1 ? { _tag: "Down" } : { _tag: "Act" });

const stateOf = async ({ customers }: Ports, customerId: CustomerId): Promise<Creation["_tag"] | undefined> => {
  const found = await customers.find(customerId)();
  return E.isRight(found) && O.isSome(found.right) ? found.right.value.creation?.creation._tag : undefined;
};

/** A client of whose customers each has a creation that was cut off an hour ago. */
export const cutOff = async (client: string, many: number): Promise<Stage> => {
  const names = Array.from({ length: many }, (_, n) => `csta_${client}${n + 1}`);
  const world = { client, program: shippedProgram, customers: names.map(wireCustomer) };
  const made = memoryPorts(world, {
    script: (call) => (call.step === "account" ? downAtFirst(call) : { _tag: "Act" }),
  });
  if (E.isLeft(made)) throw new Error(JSON.stringify(made.left));
  const clock = manualClock(start);
  const ports = { ...made.right, clock };
  const ids = names as ReadonlyArray<string> as ReadonlyArray<CustomerId>;
  for (const customerId of ids) await create(ports)({ customerId })();
  clock.advance(3_600_000)();
  const states = (): ReturnType<Stage["states"]> => Promise.all(ids.map((id) => stateOf(ports, id)));
  return { ports, client: ports.customers.client, issuer: made.right.issuer, clock, states };
};
