import { same } from "../../law/broken.js";
import { lawOfEach } from "../../law/law-of.js";
import type { CreateStatement } from "../create-statement.js";
import { directed } from "../directed.js";
import type { Adopted } from "../adopted.js";
import { lawRequest, type Wish } from "../scene.js";

const elsewhere: ReadonlyArray<Adopted> = ["the back office", "a card", "an account"];
const wishes: ReadonlyArray<Wish> = ["plain", "referenced", "unsupported"];

const toldSo: CreateStatement = {
  name: "a customer who has condor from elsewhere is told so, and nothing is made",
  needs: [],
  of: (maker) =>
    lawOfEach(
      {
        name: toldSo.name,
        holds: ({ adopted, wish }) =>
          directed(maker, {}, async ({ harness, load }) => {
            await load(0, undefined, adopted);
            await same("the answer", (await harness.create(lawRequest(0, wish)))._tag, "AlreadyCreated");
            await same("the books", await harness.books(), []);
          }),
      },
      elsewhere.flatMap((adopted) => wishes.map((wish) => ({ adopted, wish }))),
    ),
};

const ownReference: CreateStatement = {
  name: "a card from elsewhere holds its reference against all but its own customer",
  needs: [],
  of: (maker) =>
    lawOfEach(
      {
        name: ownReference.name,
        holds: (holder) =>
          directed(maker, {}, async ({ harness, load }) => {
            await load(holder, undefined, "a reference");
            await load(1 - holder);
            const ask = async (n: number) => (await harness.create(lawRequest(n, "referenced")))._tag;
            await same("another customer's request", await ask(1 - holder), "ReferenceExists");
            await same("the holder's request", await ask(holder), "Opened");
          }),
      },
      [0, 1],
    ),
};

export const ofAdopted: ReadonlyArray<CreateStatement> = [toldSo, ownReference];
