import * as E from "fp-ts/lib/Either.js";
import { onTestFinished } from "vitest";
import {
  type Configuration,
  configuration,
  type Environment,
  type RunningServer,
  type StartOptions,
  startServer,
} from "@condor/server";

/** A server in this process on a free port; whoever asks for it stops it. */
export const serverOf = async (
  environment: Environment = {},
  options: StartOptions = {},
  changed: (configuration: Configuration) => Configuration = (same) => same,
): Promise<RunningServer> => {
  const given = await configuration({ PORT: "0", DATABASE_URL: "memory:", ...environment })();
  if (E.isLeft(given)) throw new Error(JSON.stringify(given.left));
  const server = await startServer(changed(given.right), options)();
  if (E.isLeft(server)) throw new Error(JSON.stringify(server.left));
  return server.right;
};

/** A server in this process on a free port, stopped when the test is over. */
export const started = async (...given: Parameters<typeof serverOf>): Promise<RunningServer> => {
  const server = await serverOf(...given);
  onTestFinished(() => server.stop(0)());
  return server;
};
