import { parseArgs, type ParseArgsConfig } from "node:util";
import * as E from "#fp-ts/Either";
import { pipe } from "#fp-ts/function";
import * as RA from "#fp-ts/ReadonlyArray";

/** What a command takes after its name. */
export interface Takes {
  /** What it must be told, by the names that its usage has. */
  readonly operands: ReadonlyArray<string>;
  /** What it may be told after them. */
  readonly optional?: ReadonlyArray<string>;
  /** As `force` for `--force`. */
  readonly flags?: ReadonlyArray<string>;
  /** As `rejects` for `--rejects FILE`. */
  readonly values?: ReadonlyArray<string>;
}

export interface Options {
  readonly operands: ReadonlyArray<string>;
  readonly flags: ReadonlySet<string>;
  readonly values: ReadonlyMap<string, string>;
}

const configOf = ({ flags = [], values = [] }: Takes): NonNullable<ParseArgsConfig["options"]> => ({
  ...Object.fromEntries(flags.map((name) => [name, { type: "boolean" }] as const)),
  ...Object.fromEntries(values.map((name) => [name, { type: "string" }] as const)),
});

type Token = ReturnType<typeof tokensOf>[number];

const tokensOf = (takes: Takes, rest: ReadonlyArray<string>) =>
  parseArgs({ args: [...rest], options: configOf(takes), strict: false, allowPositionals: true, tokens: true }).tokens;

const nothing: Options = { operands: [], flags: new Set(), values: new Map() };

const plus =
  ({ flags = [], values = [] }: Takes) =>
  (options: Options, token: Token): E.Either<string, Options> => {
    if (token.kind === "positional") return E.right({ ...options, operands: [...options.operands, token.value] });
    if (token.kind === "option-terminator") return E.right(options);
    const { name, rawName, value } = token;
    if (flags.includes(name) && value === undefined)
      return E.right({ ...options, flags: new Set([...options.flags, name]) });
    if (!values.includes(name)) return E.left(`unknown option ${JSON.stringify(rawName)}`);
    if (value === undefined || value === "") return E.left(`${rawName} needs a value`);
    return E.right({ ...options, values: new Map([...options.values, [name, value]]) });
  };

const complete =
  (takes: Takes) =>
  (options: Options): E.Either<string, Options> => {
    const { length } = options.operands;
    const missing = takes.operands[length];
    if (missing !== undefined) return E.left(`${missing} is missing`);
    const extra = options.operands[takes.operands.length + (takes.optional?.length ?? 0)];
    return extra === undefined ? E.right(options) : E.left(`unknown argument ${JSON.stringify(extra)}`);
  };

/** What was given, or the fault that it has. Everything after `--` is an operand. */
export const optionsOf = (takes: Takes, rest: ReadonlyArray<string>): E.Either<string, Options> =>
  pipe(
    tokensOf(takes, rest),
    RA.reduce(E.right<string, Options>(nothing), (options, token) =>
      pipe(
        options,
        E.chain((so) => plus(takes)(so, token)),
      ),
    ),
    E.chain(complete(takes)),
  );
