// The ports and use cases of core, each as it was, with spans.
export { tracedPorts } from "./traced-ports.js";
export { tracedCardIssuer } from "./traced-card-issuer.js";
export { tracedCustomerRepository } from "./traced-customer-repository.js";
export type { TraceKeeping } from "./trace-keeping.js";
export { tracedCreate } from "./traced-create.js";
export { tracedRecover } from "./traced-recover.js";
