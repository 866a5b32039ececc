import * as E from "#fp-ts/Either";
import type { IssuerConfiguration } from "./issuer-configuration.js";
import type { SandboxAccess } from "./sandbox-access.js";
import type { StoreConfiguration } from "./store-configuration.js";
import type { ConfigurationFault } from "./variable.js";
import { variables } from "./variables.js";

interface Given {
  readonly issuer: IssuerConfiguration;
  readonly store: StoreConfiguration;
  readonly sandbox: SandboxAccess;
}

interface Fault {
  readonly problem: string;
  readonly cure: string;
}

const forgetful = ({ store }: Pick<Given, "store">, isEmbeddedAllowed: boolean): ReadonlyArray<Fault> => {
  const { databaseUrl, embeddedWithLiveIssuer } = variables;
  const cure = `keep the store on a PostgreSQL server: ${databaseUrl.name}=postgres://...`;
  if (store._tag === "Memory")
    return [{ problem: `opens accounts that last, and ${databaseUrl.name}=memory: forgets whose they are`, cure }];
  if (store._tag === "Served" || isEmbeddedAllowed) return [];
  return [
    {
      problem: "opens accounts that last, and an embedded store is lost with its machine",
      cure: `${cure}; or, if that may be, ${embeddedWithLiveIssuer.name}=yes`,
    },
  ];
};

const invented = ({ sandbox }: Pick<Given, "sandbox">): ReadonlyArray<Fault> =>
  sandbox._tag === "Off"
    ? []
    : [
        {
          problem: "would open accounts for the sandbox's customers, who do not exist",
          cure: `${variables.sandboxClient.name}=off, and add clients: condor clients add`,
        },
      ];

/** What a bank has opened must outlast this process, and be of somebody who exists. */
export const withLiveIssuer =
  (isEmbeddedAllowed: boolean) =>
  <A extends Given>(configuration: A): E.Either<ReadonlyArray<ConfigurationFault>, A> => {
    const { issuer } = configuration;
    if (issuer._tag === "Sandbox") return E.right(configuration);
    const { name: variable } = variables.issuer;
    const faults = [...forgetful(configuration, isEmbeddedAllowed), ...invented(configuration)];
    return faults.length === 0
      ? E.right(configuration)
      : E.left(faults.map((fault) => ({ variable, value: issuer._tag.toLowerCase(), ...fault })));
  };
