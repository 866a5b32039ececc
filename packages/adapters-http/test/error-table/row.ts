import { type World, world } from "../world.js";
import { pageRequest } from "../page.js";

/** A situation of the published table of errors, and the answer to it. */
export interface Row {
  readonly situation: string;
  readonly of?: () => World;
  readonly ask: (of: World) => Promise<Response>;
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
  /** A header that must not be there is null. */
  readonly headers?: Readonly<Record<string, string | null>>;
}

/** The page's request for another customer, with other card attributes. */
export const asking = (customerId: string, changes: Readonly<Record<string, unknown>> = {}) => ({
  customerId,
  cardAttributes: { ...pageRequest.cardAttributes, ...changes },
});

export const create = (body: unknown) => (of: World) => of.create(body);

export const withCustomers =
  (...customers: ReadonlyArray<unknown>) =>
  () =>
    world({ customers });
