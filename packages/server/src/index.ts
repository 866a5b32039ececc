// For tests, and for whoever starts the server inside another process.
export { type Configuration, configuration } from "./configuration/configuration.js";
export type { LogLevel } from "./configuration/log-level.js";
export type { Problem } from "./configuration/problem.js";
export type { ConfigurationFault, Environment } from "./configuration/variable.js";
export type { CannotListen } from "./listening/listen.js";
export type { CannotServeMetrics } from "./metrics/serve-metrics.js";
export { type RunningServer, type StartError, type StartOptions, startServer } from "./listening/start-server.js";
