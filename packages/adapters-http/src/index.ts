// What a caller may do, and who calls
export type { Scope } from "./scope.js";
export type { ClientGrant, Credentials } from "./credentials.js";
export { type Credential, memoryCredentials } from "./memory-credentials.js";
export type { IssuedToken, TokenStore } from "./token-store.js";
export { memoryTokenStore } from "./memory-token-store.js";

// What a caller sees
export { customerOnWire } from "./customer-on-wire.js";

// The app
export type { Deprecation } from "./deprecation.js";
export type { Observation } from "./observation.js";
export type { CondorAppOptions } from "./condor-app-options.js";
export { type CondorApp, condorApp } from "./condor-app.js";
