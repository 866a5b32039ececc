import type * as IO from "#fp-ts/IO";

/** Made when it is first asked for, and kept. */
export const once = <A>(make: IO.IO<A>): IO.IO<A> => {
  let made: { readonly value: A } | undefined;
  return () => (made ??= { value: make() }).value;
};
