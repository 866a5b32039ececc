import type { ClientId, Creation, CustomerId, ResourceId, Step } from "@condor/core";

/** Whose account or card it is. In the books that is part of the key, and may be nobody whom the store knows. */
export interface Owner {
  readonly client: string;
  readonly customerId: string;
}

/** What store and books do not agree on. `made` are the ids in the issuer's books, in their order. */
export type Difference = Owner &
  (
    | { readonly _tag: "Forgotten"; readonly step: Step; readonly made: ReadonlyArray<ResourceId> }
    | { readonly _tag: "MadeAfterRefusal"; readonly step: Step; readonly made: ReadonlyArray<ResourceId> }
    | { readonly _tag: "MadeElsewhereToo"; readonly step: Step; readonly made: ReadonlyArray<ResourceId> }
    | { readonly _tag: "NotInBooks"; readonly step: Step; readonly recorded: ResourceId }
    | {
        readonly _tag: "AnotherThanRecorded";
        readonly step: Step;
        readonly recorded: ResourceId;
        readonly made: ReadonlyArray<ResourceId>;
      }
    | {
        readonly _tag: "Two";
        readonly step: Step;
        /** What the store has, if anything. */
        readonly recorded?: ResourceId;
        readonly made: ReadonlyArray<ResourceId>;
      }
    | { readonly _tag: "Unreadable" }
  );

/** A creation that is not at its end: for now, store and books may differ. */
export interface InFlight {
  readonly client: ClientId;
  readonly customerId: CustomerId;
  readonly state: Extract<Creation["_tag"], "OpeningAccount" | "IssuingCard" | "UnderReview">;
}

/** How store and books compare. */
export interface Reconciliation {
  readonly differences: ReadonlyArray<Difference>;
  readonly inFlight: ReadonlyArray<InFlight>;
  /** Creations, readable or not, and lines of the books, that were compared. */
  readonly creations: number;
  readonly entries: number;
  /** Settled creations of other issuers, whose books are not these. */
  readonly elsewhere: number;
}
