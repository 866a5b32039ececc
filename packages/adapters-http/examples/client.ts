import { condorClient } from "@condor/adapters-http";
import { CreateRequest, parse, secret } from "@condor/core";
import { app } from "./app.js";

// Over a network without `fetch`: condorClient("https://condor.example", { login, password }).
const credentials = { login: "acme", password: secret("s3cret") };
const condor = condorClient("https://condor.invalid", credentials, { fetch: app.fetch });

const request = parse(CreateRequest)({ customerId: "csta_6clNH3W2pBehujY8mpTCU8" });
if (request._tag === "Left") throw new Error(JSON.stringify(request.left));

const first = await condor.create(request.right)();
const second = await condor.create(request.right)();

/** What core's `create` says, or why nothing was heard of it. */
export const told = [first, second].map((answer) =>
  answer._tag === "Right" ? answer.right.customer.backOffices.join() : answer.left._tag,
);
