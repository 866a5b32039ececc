import type * as IO from "#fp-ts/IO";
import * as O from "#fp-ts/Option";

/** Draws until a draw is good. Whoever calls it draws candidates of which the first one is, but for rare collisions. */
export const drawn =
  <A>(draw: IO.IO<O.Option<A>>): IO.IO<A> =>
  () => {
    for (;;) {
      const one = draw();
      if (O.isSome(one)) return one.value;
    }
  };
