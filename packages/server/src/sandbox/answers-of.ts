import type { CondorApp } from "@condor/adapters-http";
import type { CustomerId } from "@condor/core";
import * as E from "#fp-ts/Either";
import { pipe } from "#fp-ts/function";
import type * as T from "#fp-ts/Task";
import * as t from "io-ts";

const mostAnswers = 5;

const Envelope = t.type({ code: t.string });

const post = ({ fetch }: CondorApp, path: string, body: unknown, headers: Readonly<Record<string, string>> = {}) =>
  fetch(
    new Request(`http://sandbox${path}`, {
      method: "POST",
      headers: { "Content-Type": "application/json", ...headers },
      body: JSON.stringify(body),
    }),
  );

const envelopeOf = async (response: Response) => Envelope.decode(await response.json());

/**
 * What `create` answers for a customer, asked until it is not told to ask again: the status, and the code where it is
 * not success, as `503 issuerUnavailable` or `200`.
 */
export const answersOf =
  (app: CondorApp, token: string) =>
  (customerId: CustomerId): T.Task<ReadonlyArray<string>> =>
  async () => {
    const answers: string[] = [];
    for (let again = true; again && answers.length < mostAnswers; ) {
      const response = await post(app, "/condor/customer/create", { customerId }, { "x-connectfi-token": token });
      const code = pipe(
        await envelopeOf(response),
        E.matchW(
          () => "",
          (envelope) => envelope.code,
        ),
      );
      answers.push(code === "0" ? String(response.status) : `${response.status} ${code}`);
      again = response.headers.has("Retry-After");
    }
    return answers;
  };
