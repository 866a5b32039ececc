import type { Create, CreateError, Opened } from "@condor/core";
import * as E from "#fp-ts/Either";
import { spanned } from "./spanned.js";

/** What is no word of the rules, of the store or of the issuer, but a fault. */
const faults: ReadonlySet<CreateError["_tag"]> = new Set([
  "IssuerUnavailable",
  "StorageUnavailable",
  "RecordUnreadable",
]);

/** A span around each decision on a request, with all that is read, written and called for it; and the answer's tag. */
export const tracedCreate =
  (create: Create): Create =>
  (request, options) =>
    spanned<CreateError, Opened>({
      name: "condor.create",
      attributes: {},
      answered: (answer) => ({ "condor.answer": E.isLeft(answer) ? answer.left._tag : "Opened" }),
      failed: (answer) => E.isLeft(answer) && faults.has(answer.left._tag),
    })(() => create(request, options));
