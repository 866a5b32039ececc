import * as E from "#fp-ts/Either";
import * as T from "#fp-ts/Task";
import type { CondorAppOptions } from "../condor-app-options.js";
import { once } from "../once.js";
import { openApiDocument } from "../openapi/open-api-document.js";
import { documentOperation } from "../operation/document.js";
import type { Route } from "./route.js";

/** The routes in OpenAPI 3.1. */
export const openApi = ({ deprecation }: CondorAppOptions): Route => {
  const page = once(() => JSON.stringify(openApiDocument({ deprecation })));
  return {
    _tag: "OpenRoute",
    ...documentOperation,
    rate: undefined,
    reply: () =>
      T.of({ result: E.right(undefined), page: page(), headers: { "Cache-Control": "public, max-age=300" } }),
  };
};
