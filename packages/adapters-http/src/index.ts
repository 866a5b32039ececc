// What a caller may do, and who calls
export { Scope } from "./scope.js";
export type { ClientGrant, Credentials } from "./credentials.js";
export { type Credential, memoryCredentials } from "./memory-credentials.js";
export type { Clients } from "./registry/clients.js";
export type { RegisteredClient } from "./registry/registered-client.js";
export { type MemoryClients, memoryClients } from "./registry/memory-clients.js";
export type { PasswordHash } from "./password/password-hash.js";
export { hashedCredentials, type HashedCredentialsOptions } from "./password/hashed-credentials.js";
export type { IssuedToken, TokenStore } from "./token/token-store.js";
export { memoryTokenStore, type MemoryTokenStoreOptions } from "./token/memory-token-store.js";

// How often a caller may ask
export type { Limits } from "./rate/limits.js";
export { memoryRateLimiter } from "./rate/memory-rate-limiter.js";
export type { RateLimiter, Taken } from "./rate/rate-limiter.js";
export { perMinute, type RatePolicy } from "./rate/rate-policy.js";
export { type Rates, standardRates } from "./rate/rates.js";

// How much is taken on at once
export { type Capacity, standardCapacity } from "./overload/capacity.js";

// What a caller sees
export { customerOnWire } from "./customer-on-wire.js";
export { type AnswerOnWire, answerOnWire } from "./answer/answer-on-wire.js";

// The document
export type { OpenApiDocument } from "./openapi/open-api-object.js";
export { type OpenApiOptions, openApiDocument } from "./openapi/open-api-document.js";

// How much of it
export type { CreationQuota, QuotaAnswer } from "./quota/creation-quota.js";
export {
  type BegunCreations,
  type CountedCreationQuota,
  countedCreationQuota,
  type CountedCreationQuotaOptions,
} from "./quota/counted-creation-quota.js";

// The app
export type { Deprecation } from "./deprecation.js";
export type { Observation } from "./observation.js";
export type { CondorAppOptions } from "./condor-app-options.js";
export type { NotReady, Readiness } from "./readiness.js";
export type { TransportError } from "./transport-error.js";
export type { Peer } from "./peer.js";
export { type CondorApp, condorApp } from "./condor-app.js";

// An issuer over HTTP
export { type CardIssuerApp, type CardIssuerAppOptions, cardIssuerApp } from "./issuer/card-issuer-app.js";
export { httpCardIssuer, type HttpCardIssuerOptions } from "./issuer/http-card-issuer.js";
export { issuerDocument } from "./issuer/issuer-document.js";

// The client
export type * from "./client/client-error.js";
export type { ClientCredentials, ClientOptions } from "./client/client-options.js";
export type { KycStatus, ReadError } from "./client/reads.js";
export { type CondorClient, condorClient } from "./client/condor-client.js";
