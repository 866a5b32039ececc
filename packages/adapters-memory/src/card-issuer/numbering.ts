import { ResourceId, type Step } from "@condor/core";
import * as O from "#fp-ts/Option";
import { drawn } from "../drawn.js";
import { digest } from "./digest.js";

/** Numbers that a key leads to, the same in every process, unless another key had them first: then the next ones. */
export interface Numbering {
  readonly resourceId: (step: Step, key: string) => ResourceId;
  /** Ten digits. */
  readonly accountNumber: (key: string) => string;
}

const distinct = () => {
  const taken = new Set<string>();
  return <A extends string>(candidates: (attempt: number) => O.Option<A>): A => {
    let attempt = 0;
    const one = drawn(() => {
      attempt += 1;
      return O.filter((text: A) => !taken.has(text))(candidates(attempt));
    })();
    taken.add(one);
    return one;
  };
};

export const numbering = (): Numbering => {
  const resource = distinct();
  const account = distinct();
  const tenDigits = (text: string): string => (BigInt(`0x${digest(text)}`) % 10n ** 10n).toString().padStart(10, "0");
  return {
    resourceId: (step, key) =>
      resource((attempt) => O.fromPredicate(ResourceId.is)(`sandbox_${step}_${digest(`${key}#${attempt}`)}`)),
    accountNumber: (key) => account((attempt) => O.some(tenDigits(`${key}#${attempt}`))),
  };
};
