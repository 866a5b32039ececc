import type { RecordedCall, Said } from "@condor/testkit";
import type { Envelope } from "../caller.js";
import { assertDocumented } from "../fetched.js";

const tags: Readonly<Record<string, Exclude<Said["_tag"], "Opened">>> = {
  condorCustomerExist: "AlreadyCreated",
  extCondor: "Declined",
  condorCustomerInProgress: "InProgress",
  condorCustomerUnderReview: "CreationUnderReview",
  issuerUnavailable: "IssuerUnavailable",
  storageUnavailable: "StorageUnavailable",
};

const saidBy = ({ code, data }: Envelope): Said => {
  const account = data?.accounts.find(({ cFiBoisId }) => cFiBoisId === "condor");
  const card = data?.cards.find(({ cFiBoisId }) => cFiBoisId === "condor");
  if (account !== undefined && card !== undefined) return { _tag: "Opened", accountId: account.id, cardId: card.id };
  const _tag = tags[code];
  if (_tag === undefined) throw new Error(`nobody expects the answer ${code}`);
  return { _tag };
};

export interface Wish {
  readonly customerId: string;
  readonly nameOnCard?: string;
  readonly key?: string;
}

export interface Line {
  readonly url: string;
  readonly token: string;
  readonly signal: AbortSignal;
}

const bodyOf = ({ customerId, nameOnCard }: Wish) =>
  JSON.stringify({
    customerId,
    ...(nameOnCard === undefined
      ? {}
      : { cardAttributes: { productID: "Virtual_Debit_Card", nameOnCard, designId: "1", addressType: "PRIMARY" } }),
  });

/** Asks once, and records the call as its caller sees it: without an answer, where the node died or the caller hung up. */
export const asked = async ({ url, token, signal }: Line, wish: Wish): Promise<RecordedCall> => {
  const body = bodyOf(wish);
  const key = wish.key === undefined ? {} : { key: wish.key };
  const call = {
    kind: "create",
    customerId: wish.customerId,
    request: body,
    ...key,
    invoked: performance.now(),
  } as const;
  const headers = {
    "Content-Type": "application/json",
    "x-connectfi-token": token,
    ...(wish.key === undefined ? {} : { "Idempotency-Key": `"${wish.key}"` }),
  };
  const heard = await fetch(`${url}/condor/customer/create`, { method: "POST", headers, body, signal })
    .then(async (response) => [response.clone(), (await response.json()) as Envelope] as const)
    .catch(() => undefined);
  if (heard === undefined) return call;
  const [response, envelope] = heard;
  const returned = performance.now();
  await assertDocumented(`${url}/condor/customer/create`, "POST", response);
  return { ...call, returned, said: saidBy(envelope) };
};
