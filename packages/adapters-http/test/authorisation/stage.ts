import {
  type ClientGrant,
  memoryClients,
  memoryTokenStore,
  type RegisteredClient,
  type Scope,
} from "@condor/adapters-http";
import { manualClock } from "@condor/adapters-memory";
import { ClientId } from "@condor/core";
import { read } from "../read.js";
import { start, world } from "../world.js";

const ttl = 60_000;

const registered = (login: string): RegisteredClient => ({
  client: read(ClientId, login),
  scopes: [],
  password: "",
  isDisabled: false,
  generation: 0,
});

/** The app whose first client, acme, has the page's customer, and whose clients are registered. */
export const stage = () => {
  const clock = manualClock(start);
  const [acme, globex] = [registered("acme"), registered("globex")];
  const clients = memoryClients([acme, globex]);
  const tokens = memoryTokenStore(clock, { ttl, clients });
  // Who logs in is not looked up there: the token beside an open route's request is what this is about.
  const { send } = world({ clock, tokens });
  const tokenOf = async (one: RegisteredClient, scopes: ReadonlyArray<Scope>): Promise<string> => {
    clients.put({ ...one, scopes })();
    const grant: ClientGrant = { client: one.client, scopes, generation: one.generation };
    const issued = await tokens.issue(grant)();
    if (issued._tag === "Left") throw new Error("no token");
    return issued.right.token.reveal();
  };
  return {
    send,
    own: (scopes: ReadonlyArray<Scope>) => tokenOf(acme, scopes),
    anothers: (scopes: ReadonlyArray<Scope>) => tokenOf(globex, scopes),
    expire: clock.advance(ttl),
    rotate: clients.put({ ...acme, scopes: every, generation: 1 }),
    disable: clients.put({ ...acme, scopes: every, isDisabled: true }),
  };
};
export type AuthorisationStage = ReturnType<typeof stage>;

export const every: ReadonlyArray<Scope> = ["create", "read", "pii:read", "operate"];
