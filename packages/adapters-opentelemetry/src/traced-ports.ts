import type { Ports } from "@condor/core";
import { tracedCardIssuer } from "./traced-card-issuer.js";
import { tracedCustomerRepository } from "./traced-customer-repository.js";

/** The ports, with a span for each transition and for each call of the issuer. Nothing else changes. */
export const tracedPorts = (ports: Ports): Ports => ({
  ...ports,
  customers: tracedCustomerRepository(ports.customers),
  issuer: tracedCardIssuer(ports.issuer),
});
