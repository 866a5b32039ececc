import type { Fault } from "@condor/core";

/** Every fault that a request's body and headers have, each once. */
export interface RequestInvalid {
  readonly _tag: "RequestInvalid";
  readonly faults: ReadonlyArray<Fault>;
}

export const requestInvalid = (faults: ReadonlyArray<Fault>): RequestInvalid => ({ _tag: "RequestInvalid", faults });

/** Told in JSON Schema's word for "this text is JSON"; an engine's own message would quote the body. */
export const notJson = (message: string): Fault => ({
  instancePath: "",
  schemaPath: "#/contentMediaType",
  keyword: "contentMediaType",
  params: { contentMediaType: "application/json" },
  message,
});
