import type { ClientGrant } from "../credentials.js";

/** A client that logs in under its own name. */
export interface RegisteredClient extends ClientGrant {
  /** The hash of its password, as a PHC string. */
  readonly password: string;
  readonly isDisabled: boolean;
  readonly generation: number;
  /** How many creations may begin in a day of UTC; absent: any number. */
  readonly creationsPerDay?: number;
}
