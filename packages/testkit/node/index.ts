export type { WireFault } from "./wire-fault.js";
export { type TcpProxy, type TcpProxyOptions, tcpProxy } from "./tcp-proxy.js";
