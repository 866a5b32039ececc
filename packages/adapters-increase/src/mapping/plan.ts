import type { Order } from "@condor/core";
import { sequenceS } from "#fp-ts/Apply";
import * as E from "#fp-ts/Either";
import { pipe } from "#fp-ts/function";
import { cardBody, type CardBody } from "./card.js";
import { type Owner, ownerOf } from "./entity.js";
import { type PlasticBody, plasticBody } from "./plastic.js";
import { present } from "./present.js";
import { settingsOf } from "./settings.js";
import { type Fitted, together } from "./unfit.js";

/** Everything that is sent for an order: a function of the order alone, so that a repeat has the same bodies for ever. */
export interface Plan {
  readonly owner: Owner;
  readonly account: { readonly name: string; readonly program_id?: string };
  readonly accountNumber: { readonly name: string };
  readonly card: CardBody;
  /** For a physical product. */
  readonly plastic?: PlasticBody;
}

/** The version of this mapping. A change of what is sent for an order needs a new one, and must still read this one. */
export const mapping = "1";

/** The whole order is judged at once: no account is opened for a card that cannot be issued. */
export const planOf = (order: Order): Fitted<Plan> =>
  pipe(
    settingsOf(order),
    E.chain((settings) =>
      pipe(
        sequenceS(together)({
          owner: ownerOf(order),
          card: cardBody(order, settings),
          plastic: order.product.kind === "physical" ? plasticBody(order, settings) : E.right(undefined),
        }),
        E.map(({ plastic, ...rest }) => ({
          ...rest,
          account: { name: order.accountId, ...present({ program_id: settings.programId }) },
          accountNumber: { name: order.accountId },
          ...present({ plastic }),
        })),
      ),
    ),
  );
