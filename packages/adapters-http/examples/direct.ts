import * as t from "io-ts";
import { app } from "./app.js";

/** No server at all: a request in, a response out. */
const post = (path: string, body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Response> =>
  app.fetch(
    new Request(`https://condor.invalid${path}`, {
      method: "POST",
      headers: { "Content-Type": "application/json", ...headers },
      body: JSON.stringify(body),
    }),
  );

const login = await post("/auth/get-token", { user: { login: "acme", password: "s3cret" } });
const read = t.type({ data: t.type({ token: t.string }) }).decode(await login.json());
const token = read._tag === "Right" ? read.right.data.token : "";

export const created = await post(
  "/condor/customer/create",
  { customerId: "csta_6clNH3W2pBehujY8mpTCU8" },
  { "x-connectfi-token": token },
);
