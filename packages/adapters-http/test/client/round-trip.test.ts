import type { ClientError } from "@condor/adapters-http";
import type { CreateError, Instant } from "@condor/core";
import { createErrors } from "@condor/testkit";
import * as E from "#fp-ts/Either";
import * as fc from "fast-check";
import { match, P } from "ts-pattern";
import { expect, test } from "vitest";
import { errorAnswer } from "../../src/answer/error-answer.js";
import { responding } from "../../src/respond.js";
import { assertDocumented } from "../judge.js";
import { request, scripted, start } from "./scripted.js";

const requestId = "0".repeat(32);
const { customerId } = request;

const wholeSeconds = (duration: number): number => Math.max(1, Math.ceil(duration / 1_000)) * 1_000;

/** What the wire has no words for: whole ids of customers that are the caller's, attempts, causes, parts of a second. */
const carried = (error: CreateError, now: Instant): unknown =>
  match(error)
    .with({ _tag: P.union("CustomerNotFound", "AlreadyCreated", "CreationUnderReview") }, ({ _tag }) => ({
      _tag,
      customerId,
    }))
    .with({ _tag: "InProgress" }, ({ _tag, until }) => ({
      _tag,
      customerId,
      begunBy: "atta_0",
      until: now + wholeSeconds(until - now),
    }))
    .with({ _tag: "IssuerUnavailable" }, ({ _tag, retryAfter }) => ({ _tag, retryAfter: wholeSeconds(retryAfter) }))
    .with({ _tag: "StorageUnavailable" }, ({ _tag }) => ({ _tag, cause: "the service's store is away" }))
    .with({ _tag: P.union("RecordUnreadable", "NothingToResume", "OwnRuleBroken") }, () => ({
      _tag: "UnexpectedAnswer",
      status: 500,
      code: "internalError",
      requestId,
    }))
    .with({ _tag: P.string }, (same) => same)
    .exhaustive();

test("every failure of create comes back as it went, as far as the wire carries it", async () => {
  const tags = new Set<string>();
  await fc.assert(
    fc.asyncProperty(createErrors, async (error) => {
      tags.add(error._tag);
      const { client } = scripted(
        async (asked) => {
          const answer = errorAnswer(error, start);
          const deprecation = { Deprecation: "@1", Link: '</ibis/debit-card/add>; rel="successor-version"' };
          const response = responding()(requestId, { ...answer, headers: { ...answer.headers, ...deprecation } });
          await assertDocumented(asked, response);
          return response;
        },
        { retries: 0 },
      );
      expect(await client.create(request)()).toEqual(E.left(carried(error, start)));
    }),
    { numRuns: 400 },
  );
  expect(tags.size).toBe(21);
});

const own: ReadonlyArray<readonly [number, object, Readonly<Record<string, string>>, ClientError]> = [
  [403, { code: "forbidden", message: "m", context: { scope: "create" } }, {}, { _tag: "Forbidden", scope: "create" }],
  [
    429,
    { code: "tooManyRequests", message: "m" },
    { "Retry-After": "60" },
    { _tag: "TooManyRequests", retryAt: start + 60_000 },
  ],
  [503, { code: "serverBusy", message: "m" }, { "Retry-After": "60" }, { _tag: "ServerBusy", retryAt: start + 60_000 }],
  [400, { code: "requestValidateError", message: "m", context: [] }, {}, { _tag: "RequestInvalid", faults: [] }],
  [
    413,
    { code: "payloadTooLarge", message: "m", context: { limit: 1 } },
    {},
    { _tag: "UnexpectedAnswer", status: 413, code: "payloadTooLarge", requestId },
  ],
];

test.each(own)("%i %j is one of the client's own failures", async (status, body, headers, expected) => {
  const { client } = scripted(() => new Response(JSON.stringify({ ...body, requestId }), { status, headers }));
  expect(await client.create(request)()).toEqual(E.left(expected));
});
