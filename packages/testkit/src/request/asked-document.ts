import type { JsonSchema } from "@condor/core";

/** The part of an OpenAPI 3.1 document that tells what may be asked. */
export interface AskedDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, AskedOperation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, JsonSchema>>;
    /** Tokens in headers. */
    readonly securitySchemes: Readonly<Record<string, { readonly name: string }>>;
  };
}

export interface AskedOperation {
  readonly parameters?: ReadonlyArray<AskedParameter>;
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: JsonSchema }>> };
}

interface AskedParameter {
  readonly name: string;
  readonly in: "path" | "header";
  readonly schema: JsonSchema;
}

/**
 * Words that lead somewhere, by the name of the property, parameter or header that they stand in: without them a random
 * request is refused at the door.
 */
export type Vocabulary = Readonly<Record<string, ReadonlyArray<string>>>;
