import {
  type Advance,
  type Beginning,
  type CardIssuer,
  type Creation,
  type Customer,
  type CustomerRecord,
  type CustomerRepository,
  type Ports,
  type Version,
} from "@condor/core";
import { account, attempt, card, client, drawn, individual, now, program, version } from "./fixtures.js";

/** What a port was asked, in order. */
interface Asked {
  readonly port: keyof CustomerRepository | keyof CardIssuer | "wait";
  readonly args: ReadonlyArray<unknown>;
}

export interface World {
  readonly ports: Ports;
  readonly asked: ReadonlyArray<Asked>;
  readonly clock: { now: number };
  /** The creation as it is stored. */
  readonly creation: () => Creation | undefined;
}

export interface WorldOptions {
  readonly customer?: Customer;
  readonly creation?: Creation;
  readonly customers?: Partial<CustomerRepository>;
  readonly issuer?: Partial<CardIssuer>;
}

const right = <A>(value: A) => ({ _tag: "Right", right: value }) as const;

/**
 * A world of one customer whose store and issuer do as they are told, but for what a test puts in their place.
 * It ends what would never end.
 */
export const worldOf = ({ customer = individual, creation, customers = {}, issuer = {} }: WorldOptions = {}): World => {
  const asked: Asked[] = [];
  const clock = { now };
  const stored: { creation: Creation | undefined; writes: number } = { creation, writes: 0 };
  const current = (): Version => version(`v${stored.writes}`);
  const record = (): CustomerRecord => ({
    customer,
    version: version("c1"),
    ...(stored.creation === undefined ? {} : { creation: { creation: stored.creation, version: current() } }),
  });
  const write = ({ creation: written }: Beginning | Advance) => {
    stored.creation = written;
    stored.writes += 1;
    return right({ _tag: "Written", version: current() } as const);
  };
  const steps = { left: 1_000 };
  const goOn = (): void => {
    steps.left -= 1;
    if (steps.left < 0) throw new Error("this does not end");
  };
  const some = () => ({ _tag: "Some", value: record() }) as const;
  const asking =
    <Args extends ReadonlyArray<unknown>, R>(port: Asked["port"], answer: (...args: Args) => R) =>
    (...args: Args): R => {
      goOn();
      asked.push({ port, args });
      return answer(...args);
    };
  const customersPort: CustomerRepository = {
    client,
    find: () => () => Promise.resolve(right(some())),
    findByIdempotencyKey: () => () => Promise.resolve(right({ _tag: "None" })),
    begin: (beginning) => () => Promise.resolve(write(beginning)),
    advance: (advance) => () => Promise.resolve(write(advance)),
    due: () => () => Promise.resolve(right([])),
    ...customers,
  };
  const issuerPort: CardIssuer = {
    name: "sandbox",
    mapping: "1",
    retention: { _tag: "Forever", declines: "forgotten" },
    openAccount: () => () => Promise.resolve(right(account)),
    issueDebitCard: () => () => Promise.resolve(right(card)),
    findByKey: () => () => Promise.resolve(right({ _tag: "Absent" })),
    books: () => () => Promise.resolve(right({ entries: [] })),
    ...issuer,
  };
  const ports: Ports = {
    customers: {
      ...customersPort,
      find: asking("find", customersPort.find),
      findByIdempotencyKey: asking("findByIdempotencyKey", customersPort.findByIdempotencyKey),
      begin: asking("begin", customersPort.begin),
      advance: asking("advance", customersPort.advance),
      due: asking("due", customersPort.due),
    },
    issuer: {
      ...issuerPort,
      openAccount: asking("openAccount", issuerPort.openAccount),
      issueDebitCard: asking("issueDebitCard", issuerPort.issueDebitCard),
      findByKey: asking("findByKey", issuerPort.findByKey),
    },
    ids: { account: () => drawn.accountId, card: () => drawn.cardId, attempt: () => attempt("me") },
    clock: {
      now: () => {
        goOn();
        return clock.now;
      },
      wait: asking("wait", (duration: number) => () => {
        clock.now += duration;
        return Promise.resolve();
      }),
    },
    program,
  };
  return { ports, asked, clock, creation: () => stored.creation };
};
