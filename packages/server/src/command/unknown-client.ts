import type { ClientId } from "@condor/core";

/** No client of the store has the name that was given. */
export interface UnknownClient {
  readonly _tag: "UnknownClient";
  readonly name: string;
  readonly known: ReadonlyArray<ClientId>;
}

/** What is wrong with the name, and which there are. */
export const aboutUnknownClient = ({ name, known }: Omit<UnknownClient, "_tag">): string =>
  known.length === 0
    ? "there is no client yet. Add one: condor clients add NAME --scopes create,read"
    : `there is no client ${JSON.stringify(name)}. Name one that there is: ${known.join(", ")}`;
