/** What a team writes for its adapter: a maker, and nothing that a test runner gives. */
const stage = `
import { memoryCustomerRepository } from "@condor/adapters-memory";
import { ClientId } from "@condor/core";

const patches = {
  none: (customers) => customers,
  "due ignores its cursor": (customers) => ({ ...customers, due: (now, limit) => customers.due(now, limit) }),
};
const patch = patches[process.env.PATCH];

/** Enough to find what is broken; where nothing is, the laws themselves are tested elsewhere. */
export const runs = process.env.PATCH === "none" ? 2 : 20;
/** All laws, or those that may find it. */
export const concerned = ({ name }) => process.env.PATCH === "none" || name.includes("due");

export const make = () => {
  if (!ClientId.is("acme")) throw new Error("acme");
  const stored = memoryCustomerRepository("acme");
  return {
    customers: patch(stored),
    seed: (customers) => {
      for (const customer of customers) stored.load(customer)();
    },
    verify: async (customerId, verification) => {
      const found = await stored.find(customerId)();
      stored.load({ ...found.right.value.customer, verification })();
    },
    dispose: () => {},
  };
};
`;

const nodeTest = `
import { test } from "node:test";
import { customerRepositoryLaws } from "@condor/testkit";
import { concerned, make, runs } from "./stage.mjs";

for (const law of customerRepositoryLaws(make).filter(concerned)) test(law.name, () => law.check({ runs }));
`;

const jest = `
import { customerRepositoryLaws } from "@condor/testkit";
import { concerned, make, runs } from "./stage.mjs";

for (const law of customerRepositoryLaws(make).filter(concerned)) test(law.name, () => law.check({ runs }));
`;

const plain = `
import { customerRepositoryLaws } from "@condor/testkit";
import { concerned, make, runs } from "./stage.mjs";

const laws = customerRepositoryLaws(make).filter(concerned);
const outcomes = await Promise.allSettled(laws.map((law) => law.check({ runs })));
for (const { status, reason } of outcomes) if (status === "rejected") console.error(reason.message);
const held = outcomes.filter(({ status }) => status === "fulfilled").length;
console.log(held + " of " + laws.length + " laws held");
process.exitCode = held === laws.length ? 0 : 1;
`;

/** Small scripts, each for a runner of its own, by the names of their files. */
export const scripts = {
  "stage.mjs": stage,
  "node-test.mjs": nodeTest,
  "jest-laws.mjs": jest,
  "plain-script.mjs": plain,
} as const;
