import type { Scene } from "../scene.js";
import { jsonText } from "./json-text.js";
import { business, person } from "./people.js";
import type { Preset } from "./preset.js";
import { program } from "./program.js";

interface Told {
  readonly customer?: object;
  readonly request?: object;
  readonly text?: string;
  readonly mishap?: Scene["mishap"];
}

const preset = (id: string, title: string, about: string, told: Told = {}): Preset => {
  const customer = { ...person, ...told.customer };
  const request = told.text ?? jsonText({ customerId: customer.customerId, ...told.request });
  const scene = { customer: jsonText(customer), program: jsonText(program), request };
  return { id, title, about, scene: { ...scene, mishap: told.mishap ?? "none", moves: "" } };
};

const plastic = {
  productID: "Physical_Debit_Card",
  nameOnCard: "JESSIE TESTMAN",
  designId: "1",
  addressType: "PRIMARY",
  cardShippingMethod: "Express",
};
const asking = (attributes: object) => ({ request: { cardAttributes: { ...plastic, ...attributes } } });

const adopted = {
  boises: ["condor"],
  accounts: [
    {
      id: "acca_19Pv3dGCWXqVHxAb1uvBlx",
      cFiBoisId: "condor",
      accountNumber: "4042000001",
      customerId: person.customerId,
      cFiCardIds: [],
      routingParams: { routingNumber: "031101279" },
    },
  ],
};

const broken = `{
  "customerId": "csta_6clNH3W2pBehujY8mpTCU8",
  "cardAttributes": {
    "productID": "Virtual_Debit_Card",
    "nameOnCard": "JESSIE TESTMAN",
    "designId": "1",
    "addressType": "HOME",
    "colour": "blue"
  }
}`;

/** Stories to start from, the everyday ones first. */
export const presets: readonly [Preset, ...ReadonlyArray<Preset>] = [
  preset("approved", "All in order", "A person who passed KYC asks for nothing special."),
  preset("plastic", "A card of plastic", "A product, a name and express delivery are asked for.", asking({})),
  preset("pending", "KYC still pending", "The check of this person is not done yet.", {
    customer: { kycStatus: "PENDING" },
  }),
  preset("waiting-data", "Business, data missing", "The KYB check waits for data of this business.", {
    customer: { ...business, kycStatus: "WAITING-DATA" },
  }),
  preset("denied", "Denied", "This person did not pass KYC.", { customer: { kycStatus: "DENIED" } }),
  preset("adopted", "Has an account already", "Another system opened one at condor before.", { customer: adopted }),
  preset("closed", "Product is closed", "The product asked for issues no new cards.", {
    ...asking({ productID: "Retired_Debit_Card" }),
  }),
  preset("long-name", "Name too long", "The card has room for 21 letters.", {
    ...asking({ nameOnCard: "JESSIE URSULA TESTMAN-SAMPLE" }),
  }),
  preset("address", "No such address", "The card is to go to an address that nobody knows.", {
    ...asking({ addressType: "SECONDARY" }),
  }),
  preset("broken", "A broken request", "Two faults, each marked at its place.", { text: broken }),
  preset("lost", "An answer gets lost", "The account is opened, and nobody hears of it.", { mishap: "loseAccount" }),
  preset("declined", "The issuer declines", "The issuer opens the account, and issues no card.", {
    mishap: "declineCard",
  }),
];
