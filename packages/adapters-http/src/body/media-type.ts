import * as E from "#fp-ts/Either";

export interface UnsupportedMediaType {
  readonly _tag: "UnsupportedMediaType";
}
const unsupported: UnsupportedMediaType = { _tag: "UnsupportedMediaType" };

const isReadable = (parameter: string): boolean =>
  !parameter.startsWith("charset") || /^charset="?utf-8"?$/u.test(parameter);

/** JSON in UTF-8 (RFC 8259), not compressed. Parameters other than `charset` mean nothing and are passed over. */
export const jsonOnly = ({ headers }: Request): E.Either<UnsupportedMediaType, void> => {
  const [type, ...parameters] = (headers.get("Content-Type") ?? "").toLowerCase().split(";");
  const coding = headers.get("Content-Encoding") ?? "identity";
  return type?.trim() === "application/json" &&
    parameters.every((parameter) => isReadable(parameter.trim())) &&
    coding.toLowerCase() === "identity"
    ? E.right(undefined)
    : E.left(unsupported);
};
