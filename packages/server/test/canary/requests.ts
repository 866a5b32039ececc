import { credentials, misplaced, person } from "./canaries.js";

export type Send = (path: string, init?: RequestInit) => Promise<Response>;

const json = { "Content-Type": "application/json" };
const createPath = "/condor/customer/create";

const post = (send: Send, path: string, body: unknown, headers: Readonly<Record<string, string>> = {}) =>
  send(path, {
    method: "POST",
    headers: { ...json, ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });

const logins = async (send: Send): Promise<void> => {
  const path = "/auth/get-token";
  await post(send, path, { user: { login: "sandbox", password: credentials.wrongPassword } });
  await post(send, path, { user: { login: misplaced.login, password: credentials.password } });
  await post(send, path, `{"user": {"login": "sandbox", "password": "${credentials.password}" "${misplaced.malformed}`);
  await post(send, path, { user: { login: person.email, password: credentials.password, [misplaced.member]: 1 } });
};

const attributes = {
  productID: "Virtual_Debit_Card",
  nameOnCard: `${person.firstName} ${person.lastName}`.toUpperCase(),
  designId: "1",
  addressType: "PRIMARY",
} as const;

const orderOf = (n: number, more: object = {}): object => ({
  customerId: `csta_Canary${n}`,
  cardAttributes: { ...attributes, ...more },
});

/** Requests that are wrong in every way that there is. */
const wrong = (token: string): ReadonlyArray<(send: Send) => Promise<Response>> => {
  const granted = { "x-connectfi-token": token };
  const create =
    (body: unknown, headers: Readonly<Record<string, string>> = {}) =>
    (send: Send) =>
      post(send, createPath, body, { ...granted, ...headers });
  const get =
    (path: string, headers: Readonly<Record<string, string>> = granted) =>
    (send: Send) =>
      send(path, { headers });
  return [
    create(`{"customerId": "${person.ssn}" "${misplaced.malformed}"`),
    create(`${misplaced.notJson} ${person.ssn}`, { "Content-Type": "text/plain" }),
    create({ customerId: "csta_Canary0", additionalData: misplaced.tooLarge.repeat(2_000) }),
    create({ customerId: "csta_Canary0", [misplaced.member]: person.ssn }),
    create({ customerId: person.ssn }),
    create({ customerId: misplaced.id }),
    create(orderOf(0, { nameOnCard: misplaced.attribute.repeat(3) })),
    create(orderOf(0, { productID: misplaced.attribute })),
    create(orderOf(0, { designId: misplaced.attribute })),
    create(orderOf(0, { cardShippingMethod: misplaced.attribute })),
    create(orderOf(0, { reference: person.ssn })),
    create(orderOf(0, { additionalData: { __proto__x: person.ssn, deep: { a: { b: { c: { d: person.ssn } } } } } })),
    create({ customerId: "csta_Canary0" }, { "Idempotency-Key": `"${misplaced.badKey}` }),
    create({ customerId: "csta_Canary0" }, { "x-connectfi-token": misplaced.token }),
    create({ customerId: "csta_Canary0" }, { "x-connectfi-token": `${person.ssn} ${misplaced.token}` }),
    get(`/customer/kyc/status/${misplaced.id}`),
    get(`/customer/kyc/status/${misplaced.pathId}`),
    get(`/card/list/${misplaced.path}`),
    get(`/account/list/${token}`),
    get(`/${misplaced.path}/${token}?token=${token}&ssn=${person.ssn}`),
    get(`/health?${misplaced.query}=${credentials.password}`, { "User-Agent": misplaced.header, Cookie: person.ssn }),
    (send) => send(`${createPath}?${misplaced.query}`, { method: "DELETE", headers: { "X-Debug": misplaced.header } }),
  ];
};

/** Requests that are right, of customers with whom the issuer does what it can do; each is repeated. */
const right = async (send: Send, token: string): Promise<void> => {
  const granted = { "x-connectfi-token": token, traceparent: misplaced.header, "User-Agent": misplaced.header };
  const keyed = { ...granted, "Idempotency-Key": `"${misplaced.key}"` };
  const order = orderOf(0, { additionalData: { note: misplaced.note, ssn: person.ssn } });
  for (const body of [order, order, orderOf(1)]) await post(send, createPath, body, keyed);
  for (const n of [1, 2, 2, 3, 3, 3, 4]) await post(send, createPath, { customerId: `csta_Canary${n}` }, granted);
  for (const list of ["/customer/kyc/status", "/account/list", "/card/list"])
    await send(`${list}/csta_Canary0`, { headers: granted });
};

/** Logs in, and answers the token; without a server that lets anybody in it is no token. */
export const loggedIn = async (send: Send): Promise<string> => {
  const { password } = credentials;
  const answer = await post(send, "/auth/get-token", { user: { login: "sandbox", password } });
  const text = await answer.text();
  return /"token":"([^"]+)"/u.exec(text)?.[1] ?? "none";
};

/** Every kind of request that there is, with canaries wherever a caller can put one. */
export const everyRequest = async (send: Send, token: string): Promise<void> => {
  await logins(send);
  for (const one of wrong(token)) await one(send);
  await right(send, token);
};

export const lastRequest = (send: Send, token: string): Promise<Response> =>
  post(send, createPath, orderOf(5), { "x-connectfi-token": token });
