import type { Law } from "../law/law.js";
import { lawsOf } from "../law/stage.js";
import { advanceLaws } from "./advance.js";
import { atOnceLaws } from "./at-once.js";
import { beginLaws } from "./begin.js";
import { clientLaws } from "./client.js";
import { collisionLaws } from "./collisions.js";
import { copyLaws } from "./copies.js";
import type { CustomerRepositoryCapability, MakeCustomerRepository } from "./customer-repository-stage.js";
import { dueLaws } from "./due.js";
import { duePagingLaws } from "./due-paging.js";
import { erasedLaws } from "./erased.js";
import { failureLaws } from "./failures.js";
import { findByIdempotencyKeyLaws } from "./find-by-idempotency-key.js";
import { findLaws } from "./find.js";
import { heldLaws } from "./held.js";
import { inSequenceLaws } from "./in-sequence.js";
import { inSomeOrderLaws } from "./in-some-order.js";
import { lazyLaws } from "./lazy.js";

/**
 * What every `CustomerRepository` must do, each law a sentence. `offers` names what `make` has beyond what every stage
 * has; laws that need something else are listed as not applicable.
 */
export const customerRepositoryLaws = (
  make: MakeCustomerRepository,
  offers: ReadonlyArray<CustomerRepositoryCapability> = [],
): ReadonlyArray<Law> =>
  lawsOf([
    ...findLaws,
    ...findByIdempotencyKeyLaws,
    ...beginLaws,
    ...advanceLaws,
    ...heldLaws,
    ...collisionLaws,
    ...dueLaws,
    ...duePagingLaws,
    ...copyLaws,
    ...lazyLaws,
    ...atOnceLaws,
    ...inSequenceLaws,
    ...inSomeOrderLaws,
    ...clientLaws,
    ...erasedLaws,
    ...failureLaws,
  ])(make, offers);
