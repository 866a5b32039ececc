import { equals, shows } from "./until.mjs";

/** What a person tries out, and what they must see then. */
export const stories = {
  "approved: a card": async (on) => {
    await on.pick("All in order");
    await shows(on.verdict, "Admitted", "Jessie Testman gets one account");
    await shows(on.wire, "200", '"code": "0"', '"cFiBoisId": "condor"');
    await on.press("Let it run");
    await equals(on.sum, "1 account, 1 card");
    await equals(on.state, "Created");
  },
  "pending: refused with the page's message": async (on) => {
    await on.pick("KYC still pending");
    await shows(on.verdict, "Refused", "KYC status of this person is PENDING", "What to do: Wait");
    await shows(on.deciding, "refuses", "PENDING");
    await shows(on.wire, "400", "badKYCStatus", "For create customer KYC status must have APPROVED");
    await on.press("Let it run");
    await equals(on.sum, "0 accounts, 0 cards");
  },
  "a business whose data is missing: badKYB, and what to do": async (on) => {
    await on.pick("Business, data missing");
    await shows(on.verdict, "Testman Hardware LLC", "KYB status of this business is WAITING-DATA");
    await shows(on.verdict, "What to do: Supply the data");
    await shows(on.wire, "400", "badKYBStatus", '"action": "supply data"');
  },
  "a knob: the same business, approved": async (on) => {
    await on.choose("KYC or KYB status", "APPROVED");
    await shows(on.verdict, "Admitted", "Testman Hardware LLC gets one account");
  },
  "a broken request: faults marked at their places": async (on) => {
    await on.pick("A broken request");
    await equals(on.marked, ['"HOME"', '"colour"']);
    await shows(on.faults, "Line 7 addressType must be one of: PRIMARY, SECONDARY");
    await shows(on.verdict, "Not readable", "2 faults");
    await shows(on.wire, "400", "requestValidateError", "/cardAttributes/addressType");
  },
  "typed faults: marked as they stand": async (on) => {
    await on.write('{ "customerId": 7 }');
    await equals(on.marked, ["7"]);
    await on.write('{ "customerId" "csta_1" }');
    await shows(on.faults, "Line 1 this is no JSON");
  },
  "a lost answer: recovered with one card": async (on) => {
    await on.pick("An answer gets lost");
    await on.press("Let it run");
    await equals(on.sum, "1 account, 0 cards");
    await equals(on.state, "Opening the account");
    await on.press("Run recovery");
    await equals(on.sum, "1 account, 1 card");
    await equals(on.state, "Created");
  },
  "the plug pulled: recovered with one card": async (on) => {
    await on.press("Start over");
    await on.choose("At the issuer", "none");
    // Read, intent, account, its record, card: and nobody is left to record the card.
    for (const next of ["Stores", "account", "Records", "card", "Records"]) {
      await on.press("Next step");
      await shows(on.next, next);
    }
    await equals(on.sum, "1 account, 1 card");
    await on.press("Pull the plug");
    await equals(on.state, "Issuing the card");
    await on.press("Run recovery");
    await equals(on.sum, "1 account, 1 card");
    await equals(on.state, "Created");
  },
};
