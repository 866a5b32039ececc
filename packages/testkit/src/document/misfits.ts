import * as E from "#fp-ts/Either";
import * as J from "#fp-ts/Json";
import type { AnswerSeen } from "./answer-seen.js";
import type { Documented, DocumentedOperation, DocumentedResponse } from "./documented.js";

/**
 * Judges a value by the schema at a JSON pointer into the document, as by Ajv's `compile({ $ref })`: what is wrong
 * with the value, or nothing.
 */
export type JudgeBySchema = (pointer: string, value: unknown) => string | undefined;

interface Place {
  readonly path: string;
  readonly method: string;
  readonly operation: DocumentedOperation;
}

const isAt = (template: string, path: string): boolean => {
  const [wanted, given] = [template.split("/"), path.split("/")];
  return (
    wanted.length === given.length &&
    wanted.every((part, index) => (part.startsWith("{") ? given[index] !== "" : part === given[index]))
  );
};

const step = (key: string): string => key.replaceAll("~", "~0").replaceAll("/", "~1");

const placesOf = ({ paths }: Documented): ReadonlyArray<Place> =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );

/** What the request led to; where it led to no operation, one whose 404 or 405 is as good as any other's. */
const placeFor = (places: ReadonlyArray<Place>, { method, path, status }: AnswerSeen): Place | undefined => {
  if (status === 404) return places[0];
  const there = places.filter((place) => isAt(place.path, path));
  const asked = method === "HEAD" ? "get" : method.toLowerCase();
  return there.find((place) => place.method === asked) ?? (status === 405 ? there[0] : undefined);
};

const headerMisfits = (
  known: ReadonlySet<string>,
  { headers: told }: DocumentedResponse,
  { headers }: AnswerSeen,
): ReadonlyArray<string> =>
  [...known].flatMap((name) => {
    const [header, value] = [told[name], headers.get(name)];
    if (value === null) return header?.required === true ? [`has no header ${name}`] : [];
    if (header === undefined) return [`has the header ${name}, which its status has not`];
    const { pattern } = header.schema;
    const fits = typeof pattern !== "string" || new RegExp(pattern, "u").test(value);
    return fits ? [] : [`has the header ${name}: ${value}`];
  });

const bodyMisfits = (judge: JudgeBySchema, pointer: string, told: DocumentedResponse, answer: AnswerSeen) => {
  const type = (answer.headers.get("Content-Type") ?? "").split(";")[0] ?? "";
  if (!Object.hasOwn(told.content, type)) return [`is of type '${type}'`];
  if (answer.method === "HEAD") return [];
  const value = type === "application/json" ? J.parse(answer.text) : E.right(answer.text);
  if (E.isLeft(value)) return ["has a body that is no JSON"];
  const wrong = judge(`${pointer}/content/${step(type)}/schema`, value.right);
  return wrong === undefined ? [] : [wrong];
};

/**
 * Everything in an answer that an OpenAPI document does not know of: its route, method and status, its headers, its
 * code and the rest of its body. Headers that the document never names are nobody's business here.
 */
export const misfits = (document: Documented, judge: JudgeBySchema) => {
  const places = placesOf(document);
  const responses = places.flatMap(({ operation }) => Object.values(operation.responses));
  const known = new Set(responses.flatMap(({ headers }) => Object.keys(headers)));
  return (answer: AnswerSeen): ReadonlyArray<string> => {
    const { method, path, status } = answer;
    const place = placeFor(places, answer);
    const told = place?.operation.responses[String(status)];
    if (place === undefined || told === undefined) return [`${method} ${path} answers ${status}`];
    const pointer = `/paths/${step(place.path)}/${place.method}/responses/${status}`;
    return [...headerMisfits(known, told, answer), ...bodyMisfits(judge, pointer, told, answer)].map(
      (wrong) => `${method} ${path} answers ${status} and ${wrong}`,
    );
  };
};
