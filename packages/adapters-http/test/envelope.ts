import { expect } from "vitest";

type JsonObject = Readonly<Record<string, unknown>>;
export interface Envelope {
  readonly code: string;
  readonly data?: unknown;
  readonly message?: string;
  readonly context?: unknown;
}

const faultKeys = ["instancePath", "schemaPath", "keyword", "params", "message"];

const at = (value: unknown, pointer: string): unknown =>
  pointer
    .split("/")
    .slice(1)
    .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"))
    .reduce((inner: unknown, key) => (inner as JsonObject)[key], value);

/** One of the two envelopes, whole and in order; every fault of a body points into that body. */
export const envelopeOf = (text: string, body?: unknown): Envelope => {
  const envelope = JSON.parse(text) as Envelope & JsonObject;
  const keys = Object.keys(envelope).join();
  expect(envelope["requestId"]).toMatch(/^[0-9a-f]{32}$/u);
  if (envelope.code === "0") expect(keys).toBe("code,data,requestId");
  else expect(keys).toMatch(/^code,(subCode,)?message,(context,)?requestId$/u);
  if (envelope.code === "requestValidateError") {
    const faults = envelope.context as ReadonlyArray<Readonly<{ instancePath: string }>>;
    expect(faults.length).toBeGreaterThan(0);
    for (const fault of faults) {
      expect(Object.keys(fault)).toEqual(faultKeys);
      if (body !== undefined) expect(at(body, fault.instancePath)).not.toBeUndefined();
    }
  }
  return envelope;
};
