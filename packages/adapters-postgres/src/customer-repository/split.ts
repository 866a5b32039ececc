import { type Creation, StoredCreation } from "@condor/core";

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A stored creation in two texts: the order's applicant, where it has one, and all the rest. */
export interface Split {
  readonly record: string;
  readonly applicant: string | undefined;
}

export const split = (creation: Creation): Split => {
  const stored = StoredCreation.encode(creation);
  const order = isObject(stored) ? stored["order"] : undefined;
  if (!isObject(stored) || !isObject(order)) return { record: JSON.stringify(stored), applicant: undefined };
  const { applicant, ...rest } = order;
  return {
    record: JSON.stringify({ ...stored, order: rest }),
    applicant: applicant === undefined ? undefined : JSON.stringify(applicant),
  };
};

const parsed = (text: string): unknown => JSON.parse(text);

/** The value that `StoredCreation` decodes. */
export const joined = ({ record, applicant }: Split): unknown => {
  const stored = parsed(record);
  if (applicant === undefined || !isObject(stored)) return stored;
  const order = stored["order"];
  return isObject(order) ? { ...stored, order: { ...order, applicant: parsed(applicant) } } : stored;
};
