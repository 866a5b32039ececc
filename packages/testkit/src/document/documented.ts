/** The part of an OpenAPI 3.1 document that tells what is answered. */
export interface Documented {
  readonly paths: Readonly<Record<string, Readonly<Record<string, DocumentedOperation>>>>;
}

export interface DocumentedOperation {
  readonly responses: Readonly<Record<string, DocumentedResponse>>;
}

export interface DocumentedResponse {
  readonly headers: Readonly<Record<string, DocumentedHeader>>;
  readonly content: Readonly<Record<string, unknown>>;
}

interface DocumentedHeader {
  readonly required: boolean;
  /** `pattern` is a regular expression. */
  readonly schema: Readonly<Record<string, unknown>>;
}
