import * as fc from "fast-check";
import type { AskedDocument, Vocabulary } from "./asked-document.js";
import { bodiesOf } from "./bodies.js";
import { headerListsOf } from "./header-lists.js";
import type { RequestSketch } from "./request-sketch.js";
import { targetsOf } from "./targets.js";

const otherMethods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "PROPFIND", "get", "X"];

const methodsOf = (own: string): fc.Arbitrary<string> =>
  fc.oneof({ arbitrary: fc.constant(own), weight: 14 }, { arbitrary: fc.constantFrom(...otherMethods), weight: 1 });

/**
 * Requests made of what an OpenAPI document says: of each operation sound ones, nearly sound ones and very strange
 * ones. An operation that is added to the document is asked for by being there; one that has a body is asked for more
 * often, since more can go wrong with it.
 */
export const requestsOf = (document: AskedDocument, vocabulary: Vocabulary): fc.Arbitrary<RequestSketch> =>
  fc.oneof(
    ...Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({
        weight: operation.requestBody === undefined ? 1 : 5,
        arbitrary: fc
          .record({
            method: methodsOf(method.toUpperCase()),
            target: targetsOf(path, operation, vocabulary),
            headers: headerListsOf(document, operation, vocabulary),
            body: bodiesOf(document, operation, vocabulary),
          })
          .map(({ body, ...sketch }): RequestSketch => ({ ...sketch, ...(body === undefined ? {} : { body }) })),
      })),
    ),
  );
