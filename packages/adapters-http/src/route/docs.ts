import * as E from "#fp-ts/Either";
import { pipe } from "#fp-ts/function";
import * as T from "#fp-ts/Task";
import type { CondorAppOptions } from "../condor-app-options.js";
import { docsPage } from "../docs/docs-page.js";
import { contentSecurityPolicy } from "../docs/content-security-policy.js";
import { once } from "../once.js";
import { openApiDocument } from "../openapi/open-api-document.js";
import { docsOperation } from "../operation/docs.js";
import type { Route } from "./route.js";

/** The document as a page for people. */
export const docs = ({ deprecation }: CondorAppOptions): Route => {
  const page = once(() => docsPage(openApiDocument({ deprecation })));
  return {
    _tag: "OpenRoute",
    ...docsOperation,
    rate: undefined,
    reply: () =>
      pipe(
        contentSecurityPolicy,
        T.map((policy) => ({
          result: E.right(undefined),
          page: page(),
          headers: {
            "Content-Type": "text/html; charset=utf-8",
            "Content-Security-Policy": policy,
            "Cache-Control": "public, max-age=300",
          },
        })),
      ),
  };
};
