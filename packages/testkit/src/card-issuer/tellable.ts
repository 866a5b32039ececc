import { IndividualProfile, BusinessProfile, type IssuerFailure, type Order, ResourceId } from "@condor/core";
import * as fc from "fast-check";
import * as E from "#fp-ts/Either";
import { holds } from "../law/broken.js";

/** Every text in a value, at any depth, but the types of addresses, phones and documents. */
const textsIn = (value: unknown): ReadonlyArray<string> => {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) => (name === "type" ? [] : textsIn(member)));
};

/** What of the applicant can be told from anything else: a short text may stand in a sentence by chance. */
const personal = ({ applicant }: Order): ReadonlyArray<string> =>
  textsIn(
    applicant.customerType === "individual"
      ? IndividualProfile.encode(applicant.profile)
      : BusinessProfile.encode(applicant.profile),
  ).filter((text) => text.length >= 6);

const isStorable = (text: unknown): boolean => typeof text === "string" && !/[\0\p{Surrogate}]/u.test(text);

/** Whether a failure can be logged, stored and shown as the port says; the answer itself. */
export const tellable = async <A>(order: Order, answer: E.Either<IssuerFailure, A>) => {
  if (E.isRight(answer)) return answer;
  const failure = answer.left;
  if (failure._tag === "OutcomeUnknown") {
    const told = personal(order).find((text) => failure.cause.includes(text));
    await holds(told === undefined, `the cause ${fc.stringify(failure.cause)} tells ${fc.stringify(told)} to the log`);
  }
  if (failure._tag === "Contradiction")
    for (const id of failure.resourceIds) await holds(ResourceId.is(id), `${fc.stringify(id)} is no ResourceId`);
  if (failure._tag === "Declined")
    for (const part of ["subCode", "title", "reason"] as const)
      await holds(
        isStorable(failure[part]),
        `the ${part} ${fc.stringify(failure[part])} is no text that can be stored`,
      );
  return answer;
};
