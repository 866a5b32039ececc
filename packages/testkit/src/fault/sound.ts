import type { Fault } from "./fault.js";

/** No fault: the call is carried out and answered. */
export const sound: Fault = (_, act) => act;
