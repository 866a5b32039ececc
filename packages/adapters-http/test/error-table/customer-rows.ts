import { business, person } from "../customers.js";
import { pageRequest } from "../page.js";
import { everything } from "../world.js";
import { asking, create, type Row, withCustomers } from "./row.js";

const json = { "Content-Type": "application/json" };
const asked = create(asking("csta_1"));
const withStatus = (kycStatus: string) => withCustomers(person("csta_1", { kycStatus }));
const withBusiness = (kycStatus: string) => withCustomers(business("csta_1", { kycStatus }));
const unapproved = (check: "KYC" | "KYB", context: Readonly<Record<string, string>>) => ({
  code: `bad${check}Status`,
  message: `For create customer ${check} status must have APPROVED`,
  context,
});

export const customerRows: ReadonlyArray<Row> = [
  {
    situation: "5 no such customer",
    ask: create(asking("csta_404")),
    status: 400,
    body: { code: "customerNotFound", message: "Customer not found", context: { customerId: "csta_404" } },
  },
  {
    situation: "5 another client's customer",
    ask: async (of) =>
      of.send("POST", "/condor/customer/create", {
        headers: { ...json, "x-connectfi-token": await of.tokenFor(everything, of.globex) },
        body: JSON.stringify(pageRequest),
      }),
    status: 400,
    body: {
      code: "customerNotFound",
      message: "Customer not found",
      context: { customerId: pageRequest.customerId },
    },
  },
  {
    situation: "5 status of an unknown customer",
    ask: (of) => of.get("/customer/kyc/status/csta_404"),
    status: 400,
    body: { code: "customerNotFound", message: "Customer not found", context: { customerId: "csta_404" } },
  },
  {
    situation: "5 status of what is no customer id",
    ask: (of) => of.get("/customer/kyc/status/%22%3Cb%3E"),
    status: 400,
    body: { code: "customerNotFound", message: "Customer not found", context: { customerId: '"<b>' } },
  },
  {
    situation: "6 already created here",
    ask: async (of) => {
      await of.create(pageRequest);
      return of.create(pageRequest);
    },
    status: 400,
    body: { code: "condorCustomerExist", message: "Condor Customer Exist" },
  },
  {
    situation: "6 already created elsewhere",
    of: withCustomers(person("csta_1", { boises: ["condor"] })),
    ask: asked,
    status: 400,
    body: { code: "condorCustomerExist", message: "Condor Customer Exist" },
  },
  ...[
    ["PENDING", "wait"],
    ["WAITING-DATA", "supply data"],
    ["WAITING_DATA", "supply data"],
    ["DENIED", undefined],
    ["SOMETHING NEW", undefined],
  ].flatMap(([status = "", action]): ReadonlyArray<Row> => {
    const context = { kycStatus: status, ...(action === undefined ? {} : { action }) };
    return [
      {
        situation: `7 individual ${status}`,
        of: withStatus(status),
        ask: asked,
        status: 400,
        body: unapproved("KYC", context),
      },
      {
        situation: `8 business ${status}`,
        of: withBusiness(status),
        ask: asked,
        status: 400,
        body: unapproved("KYB", context),
      },
    ];
  }),
];
