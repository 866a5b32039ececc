import { createServer, type Server } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { cardIssuerApp, httpCardIssuer } from "@condor/adapters-http";
import { manualClock, type Behaviour, memoryCardIssuer } from "@condor/adapters-memory";
import { type CardIssuer, type Milliseconds, secret, type Step } from "@condor/core";
import { type CardIssuerStage, type IssuerBehaviour, issuerScript } from "@condor/testkit";
import { tcpProxy, type WireFault } from "@condor/testkit/node";
import { getRequestListener } from "@hono/node-server";
import * as E from "#fp-ts/Either";

const token = secret("0123456789abcdef");

/** What the issuer itself does; everything else happens on the wire. */
const behaviours: Partial<Readonly<Record<IssuerBehaviour, Behaviour>>> = {
  Decline: { _tag: "Decline", subCode: "no_good", title: "No", reason: "Because." },
  OtherAccount: { _tag: "OtherAccount" },
};
const faults: Partial<Readonly<Record<IssuerBehaviour, WireFault>>> = {
  LoseAnswer: { _tag: "ResetAfter" },
  Down: { _tag: "ResetBefore" },
  Nonsense: { _tag: "Truncate", bytes: 200 },
  ActLate: { _tag: "Late" },
  Silence: { _tag: "Silence" },
};

const stepOf = (requestLine: string): Step | undefined =>
  (({ "POST /accounts HTTP/1.1": "account", "POST /cards HTTP/1.1": "card" }) as const)[requestLine];

const listening = async (fetch: (request: Request) => Promise<Response>): Promise<Server> => {
  const answer = getRequestListener(fetch);
  const server = createServer((incoming, outgoing) => {
    outgoing.setHeader("Connection", "close");
    void answer(incoming, outgoing);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return server;
};
const portOf = (server: Server): number => (server.address() as AddressInfo).port;

const connected = async (port: number, timeout: Milliseconds): Promise<CardIssuer> => {
  const issuer = await httpCardIssuer(`http://127.0.0.1:${port}/`, { token, timeout })();
  if (E.isLeft(issuer)) throw new Error(issuer.left.cause);
  return issuer.right;
};

/** Client, network, server and issuer: `calm` is what the network does with everything that no law has a plan for. */
export const issuerStage =
  (calm: WireFault, timeout: Milliseconds = 10_000) =>
  async (): Promise<CardIssuerStage> => {
    const { script, next } = issuerScript();
    const acting: Record<Step, Behaviour[]> = { account: [], card: [] };
    const issuer = memoryCardIssuer({
      clock: manualClock(0),
      pageSize: 2,
      script: ({ step }) => acting[step].shift() ?? { _tag: "Act" },
    });
    const server = await listening(cardIssuerApp(issuer, { token }).fetch);
    const proxy = await tcpProxy({
      to: portOf(server),
      faultOf: (requestLine) => {
        const step = stepOf(requestLine);
        const plan = step === undefined ? "Act" : next(step);
        if (step === undefined || plan === "Act") return calm;
        const behaviour = behaviours[plan];
        if (behaviour !== undefined) acting[step].push(behaviour);
        return faults[plan] ?? { _tag: "None" };
      },
    });
    const close = async (): Promise<void> => {
      await proxy.close();
      server.close();
      server.closeAllConnections();
    };
    return {
      issuer: await connected(proxy.port, timeout),
      colleague: await connected(proxy.port, timeout),
      limit: timeout,
      script,
      pass: proxy.release,
      ledger: () => issuer.ledger().map(({ key, step, resourceId }) => ({ key, step, resourceId })),
      cut: close,
      dispose: close,
    };
  };
