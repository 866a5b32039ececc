import type {
  Advance,
  AdvanceAnswer,
  BeginAnswer,
  Beginning,
  CustomerId,
  CustomerRecord,
  CustomerRepository,
  Verification,
} from "@condor/core";
import { match } from "ts-pattern";
import { answered } from "../law/broken.js";
import type { Decided } from "./call.js";
import type { CustomerRepositoryStage } from "./customer-repository-stage.js";
import { found } from "./moves.js";

/** A call and its answer. */
export type Told =
  | { readonly does: "begin"; readonly beginning: Beginning; readonly answer: BeginAnswer }
  | { readonly does: "advance"; readonly advance: Advance; readonly answer: AdvanceAnswer }
  | { readonly does: "verify"; readonly customerId: CustomerId; readonly verification: Verification }
  | { readonly does: "find"; readonly customerId: CustomerId; readonly answer: CustomerRecord };

/** Makes the call and waits for its answer. */
export const tell = (
  { verify }: CustomerRepositoryStage,
  customers: CustomerRepository,
  call: Decided,
): Promise<Told> =>
  match(call)
    .returnType<Promise<Told>>()
    .with({ does: "begin" }, async (one) => ({
      ...one,
      answer: await answered("begin", customers.begin(one.beginning)),
    }))
    .with({ does: "advance" }, async (one) => ({
      ...one,
      answer: await answered("advance", customers.advance(one.advance)),
    }))
    .with({ does: "verify" }, async (one) => {
      await verify(one.customerId, one.verification);
      return one;
    })
    .with({ does: "find" }, async (one) => ({ ...one, answer: await found(customers, one.customerId) }))
    .exhaustive();

/** A call and its answer in a few words. */
export const inWords = (told: Told): string =>
  match(told)
    .with(
      { does: "begin" },
      ({ beginning, answer }) => `begin for ${beginning.creation.order.customerId}: ${answer._tag}`,
    )
    .with(
      { does: "advance" },
      ({ advance: { creation }, answer }) => `advance ${creation.order.customerId} to ${creation._tag}: ${answer._tag}`,
    )
    .with({ does: "verify" }, ({ customerId, verification }) => `${customerId} becomes ${verification._tag}`)
    .with(
      { does: "find" },
      ({ customerId, answer }) => `find ${customerId}: ${answer.creation?.creation._tag ?? "no creation"}`,
    )
    .exhaustive();
