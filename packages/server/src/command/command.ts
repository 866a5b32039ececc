import * as E from "#fp-ts/Either";

export type Command = "serve" | "help" | "version";

export interface UnknownArgument {
  readonly _tag: "UnknownArgument";
  readonly argument: string;
}

const commands: ReadonlyMap<string, Command> = new Map<string, Command>([
  ["serve", "serve"],
  ["help", "help"],
  ["-h", "help"],
  ["--help", "help"],
  ["-v", "version"],
  ["--version", "version"],
]);

/** What is asked for. Help wins over all else, so that whoever is lost can always ask for it. */
export const commandOf = (argv: ReadonlyArray<string>): E.Either<UnknownArgument, Command> => {
  const asked = argv.map((argument) => commands.get(argument));
  const unknown = argv.find((argument) => !commands.has(argument));
  if (asked.includes("help")) return E.right("help");
  if (unknown !== undefined) return E.left({ _tag: "UnknownArgument", argument: unknown });
  return E.right(asked.includes("version") ? "version" : "serve");
};
