import type { Variable } from "./variable.js";

const hidden = "[redacted]";

/** A value as others may see it. Of a secret there is to see what its variable says that there is. */
export const shown = ({ secret, visible }: Pick<Variable<unknown>, "secret" | "visible">, value: string): string =>
  secret === true ? (visible?.(value) ?? hidden) : value;
