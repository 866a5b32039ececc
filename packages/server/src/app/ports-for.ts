import { uuidV7IdGenerator } from "@condor/adapters-memory";
import { tracedPorts } from "@condor/adapters-opentelemetry";
import type { CardIssuer, ClientId, Clock, Ports } from "@condor/core";
import type { Configuration } from "../configuration/configuration.js";
import type { Store } from "../store/store.js";

interface PortsParts {
  readonly store: Pick<Store, "customersOf">;
  readonly issuer: CardIssuer;
  readonly clock: Clock;
}

/** What the use cases of each client run on. */
export const portsFor = (
  { program }: Pick<Configuration, "program">,
  { store, issuer, clock }: PortsParts,
): ((client: ClientId) => Ports) => {
  const ids = uuidV7IdGenerator(clock);
  return (client) => tracedPorts({ customers: store.customersOf(client), ids, issuer, clock, program });
};
