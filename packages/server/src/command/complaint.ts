import type { ConfigurationFault } from "../configuration/variable.js";
import { variables } from "../configuration/variables.js";
import type { SchemaOlder } from "@condor/adapters-postgres";
import type { CannotListen } from "../listening/listen.js";
import type { IssuerSilent } from "../issuer/issuer-for.js";
import type { StartError } from "../listening/start-server.js";
import type { SandboxIsPublic } from "../sandbox/admit-sandbox.js";
import type { CannotServeMetrics } from "../metrics/serve-metrics.js";
import type { OpenError } from "../store/store.js";

export const hint = "Try 'condor --help'.\n";

const variableFor = (option: string): string | undefined => {
  const [name = ""] = option.replace(/^-+/u, "").toUpperCase().replaceAll("-", "_").split("=");
  return Object.values(variables).find((one) => one.name === name || one.name === `CONDOR_${name}`)?.name;
};

/** About an argument that is neither command nor option; `near` is the command that was perhaps meant. */
export const aboutArgument = (argument: string, near?: string): string => {
  const kind = argument.startsWith("-") ? "option" : "command";
  const variable = kind === "option" ? variableFor(argument) : undefined;
  const meant = near === undefined ? "" : `Did you mean ${near}? `;
  const cure = variable === undefined ? meant : `Set the variable ${variable} instead. `;
  return `condor: unknown ${kind} ${JSON.stringify(argument)}. ${cure}${hint}`;
};

const aboutFault = ({ variable, value, place, problem, cure }: ConfigurationFault): string => {
  const at = place === undefined ? "" : `at ${place === "" ? "the top" : place}: `;
  return `  ${variable}=${JSON.stringify(value)} ${at}${problem}; ${cure}`;
};

/** About a configuration, all faults at once, each on its line with variable, value, place in the file, and cure. */
export const aboutConfiguration = (faults: ReadonlyArray<ConfigurationFault>): string =>
  ["condor: wrong configuration, nothing was started.", ...faults.map(aboutFault), hint].join("\n");

/** About files that were named on the command line, as about a configuration. */
export const aboutFiles = (faults: ReadonlyArray<ConfigurationFault>): string =>
  ["condor: nothing was decided.", ...faults.map(aboutFault), hint].join("\n");

const cures: ReadonlyMap<string, string> = new Map([
  ["EADDRINUSE", "the port is in use. Stop what uses it, or take another: PORT=8081, or PORT=0 for any free one"],
  ["EACCES", "this user may not take the port. Take one from 1024 up: PORT=8080"],
  ["EADDRNOTAVAIL", "this machine does not have the address. Take one that it has: HOST=127.0.0.1"],
  ["ENOTFOUND", "nobody knows the host's address. Give one of this machine: HOST=127.0.0.1"],
  ["EAI_AGAIN", "nobody knows the host's address. Give one of this machine: HOST=127.0.0.1"],
]);

const aboutListening = ({ host, port, code }: CannotListen): string =>
  `cannot listen on HOST=${host} PORT=${port}: ${cures.get(code) ?? "try another HOST or PORT"} (${code})`;

const aboutMetrics = ({ host, port, code }: CannotServeMetrics): string =>
  `cannot listen for metrics on CONDOR_METRICS_HOST=${host} CONDOR_METRICS_PORT=${port} (${code}). ` +
  "Give an address of this machine and a free port from 1024 up, or CONDOR_METRICS_PORT=off";

const aboutSchema = ({ found, needed }: SchemaOlder): string =>
  `the database has ${found === 0 ? "no schema yet" : `schema ${found}, and this program needs ${needed}`}. ` +
  "Run: condor migrate";

/** About a store that did not open. */
export const aboutOpening = (error: OpenError): string => {
  switch (error._tag) {
    case "StorageUnavailable":
      return `the database does not answer as it should (${error.cause}). Check DATABASE_URL, and that the server is up`;
    case "SchemaNewer":
      return `the database has schema ${error.found}, and this program knows ${error.known}. Run the newer program`;
    case "SchemaOlder":
      return aboutSchema(error);
    case "FolderInUse":
      return `the folder ${error.folder} is in use by process ${error.pid}${error.host === "" ? "" : ` on ${error.host}`}. Stop it, or give another: DATABASE_URL=file:FOLDER`;
    case "FolderUnusable":
      return `the folder ${error.folder} cannot be used (${error.code}). Give another: DATABASE_URL=file:FOLDER`;
    case "KeysUnusable":
      return `the keys in ${error.path} cannot be used (${error.problem}). Without them the folder's personal data cannot be read: put the right file there`;
    default:
      return error satisfies never;
  }
};

const aboutPublic = ({ host }: SandboxIsPublic): string =>
  `HOST=${host} would let other machines in as sandbox, whose password in this store everybody knows. ` +
  "Run: condor clients rotate sandbox, or condor clients disable sandbox";

/** About an issuer that told nothing, or a store that did not open. */
export const aboutIssuerOrStore = (error: IssuerSilent | OpenError): string =>
  error._tag === "IssuerSilent"
    ? `the issuer at CONDOR_ISSUER_URL=${error.url} does not tell its terms (${error.cause}). Check the URL and CONDOR_ISSUER_TOKEN, and that it is up`
    : aboutOpening(error);

const aboutStarting = (error: StartError): string => {
  if (error._tag === "CannotListen") return aboutListening(error);
  if (error._tag === "CannotServeMetrics") return aboutMetrics(error);
  return error._tag === "SandboxIsPublic" ? aboutPublic(error) : aboutIssuerOrStore(error);
};

/** About a server that did not start. */
export const aboutStart = (error: StartError): string => `condor: ${aboutStarting(error)}.\n`;
