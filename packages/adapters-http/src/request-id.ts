import * as E from "#fp-ts/Either";
import { pipe } from "#fp-ts/function";
import type * as IO from "#fp-ts/IO";

const randomRequestId: IO.IO<string> = () => crypto.randomUUID().replaceAll("-", "");

/** 32 lower-case hexadecimal characters. A generator that throws or draws anything else is not listened to. */
export const requestIds =
  (draw: IO.IO<string> = randomRequestId): IO.IO<string> =>
  () =>
    pipe(
      E.tryCatch(draw, () => undefined),
      E.filterOrElse(
        (id) => /^[0-9a-f]{32}$/u.test(id),
        () => undefined,
      ),
      E.getOrElse(randomRequestId),
    );
