import type { OwnRule } from "./admission/own-rule.js";
import type { CardIssuer } from "./card-issuer.js";
import type { CardProgram } from "./card-program/card-program.js";
import type { Clock } from "./clock.js";
import type { CustomerRepository } from "./customer-repository.js";
import type { IdGenerator } from "./id-generator.js";

/** What a creation needs of the world, and the program that it is judged by. */
export interface Ports {
  readonly customers: CustomerRepository;
  readonly ids: IdGenerator;
  readonly issuer: CardIssuer;
  readonly clock: Clock;
  readonly program: CardProgram;
  /** Rules of the embedding service, judged after all of ours. */
  readonly ownRules?: ReadonlyArray<OwnRule>;
}
