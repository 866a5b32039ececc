import * as fc from "fast-check";

/** The tag of a union's member, kept as the literal that it is. */
export const tagged = <T extends string>(_tag: T): fc.Arbitrary<T> => fc.constant(_tag);
