/** What may still go wrong, and how often. */
export interface Chances {
  /** A process vanishes between two steps. */
  readonly crashes: number;
  /** A call or write is lost, acts and loses its answer, or acts late; a read fails; a request runs out of time. */
  readonly faults: number;
  /** The lease of a process that lives is over. */
  readonly expiries: number;
  /** The issuer says no. */
  readonly declines: number;
  /** The issuer's answer names a resource that is not the order's. */
  readonly contradictions: number;
  /** The customer's profile or verification changes. */
  readonly imports: number;
  /** A day passes while nobody works. */
  readonly days: number;
  /** An operator moves a creation that is under review. */
  readonly moves: number;
}

export const noChances: Chances = {
  crashes: 0,
  faults: 0,
  expiries: 0,
  declines: 0,
  contradictions: 0,
  imports: 0,
  days: 0,
  moves: 0,
};
