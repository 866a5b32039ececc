import { randomBytes } from "node:crypto";

/** What a stored person is known by, easily found again. */
export const person = {
  firstName: "Quillanya",
  lastName: "Zephyrhart",
  birth: "1951-07-23",
  ssn: "531-80-4417",
  licence: "QZ77193058",
  street: "77 Larkspur Hollow",
  email: "quillanya@zephyr.example",
  phone: "2675550186",
  maidenName: "Oldcastlewood",
  accountElsewhere: "99887766554433",
} as const;

export const credentials = {
  password: "Orchid-Kettle-93-Falcon",
  wrongPassword: "Marmot-Saddle-41-Pine",
  key: randomBytes(32).toString("base64"),
} as const;

/** What callers put where it does not belong. */
export const misplaced = {
  path: "Pathwren531802201",
  pathId: "531-80-2216",
  query: "Querywren531802202",
  header: "Headerwren531802203",
  member: "Memberwren531802204",
  malformed: "Brokenwren531802205",
  tooLarge: "Largewren531802206",
  notJson: "Plainwren531802207",
  login: "Loginwren531802208",
  token: "Tokenwren531802209",
  badKey: "Badkeywren531802210",
  id: "csta_Idwren531802211",
  attribute: "ATTRWREN 531802212",
  note: "Notewren531802213",
  key: "Keywren531802214",
  imported: "Importwren531802215",
} as const;

/** A customer of the vendor with that person's data, whom the sandbox's issuer treats as `reference` says. */
export const customerOf = (n: number, reference: string): object => ({
  reference,
  customerId: `csta_Canary${n}`,
  customerType: "individual",
  customer: {
    firstName: person.firstName,
    lastName: person.lastName,
    dateOfBirth: person.birth,
    email: person.email,
    motherMaidenName: person.maidenName,
    addresses: [{ type: "PRIMARY", addressLine1: person.street, countryCodeA3: "USA" }],
    phones: [{ type: "MOBILE", phoneNumber: person.phone, countryDialingCode: "01" }],
    identificationDocuments: [
      { type: "SSN", value: person.ssn },
      { type: "DRIVING LICENSE", value: person.licence },
    ],
  },
  kycStatus: reference === "canaryPending" ? "PENDING" : "APPROVED",
  boises: ["elsewhere"],
  dtsCreatedAt: "2022-10-25T15:50:48.841Z",
  cards: [],
  accounts: [
    {
      id: `acca_Canary${n}`,
      cFiBoisId: "elsewhere",
      accountNumber: person.accountElsewhere,
      customerId: `csta_Canary${n}`,
      cFiCardIds: [],
      routingParams: { routingNumber: "021000021" },
    },
  ],
});

const references = ["canary", "sandboxDeclineCard", "sandboxLoseAnswer", "sandboxDown", "canaryPending", "canaryLast"];

export const customers: ReadonlyArray<object> = references.map((reference, at) => customerOf(at, reference));
