import type { Cell } from "./matrix.js";
import { pageRequest } from "../page.js";
import { stage } from "./stage.js";

const { customerId } = pageRequest;
const unknownId = "csta_Nobody";

interface Said {
  readonly status: number;
  /** The whole body but for the requestId, with every customer id as one word. */
  readonly text: string;
}

/** What a fresh app says to the request of a cell; `asked` stands in for the customer's id. */
const said = async ({ method, path, body, caller }: Cell, asked: string): Promise<Said> => {
  const at = stage();
  const token = await caller.token(at);
  const named = (text: string): string => text.replaceAll(customerId, asked);
  const response = await at.send(method, named(path), {
    headers: {
      ...(body === undefined ? {} : { "Content-Type": "application/json" }),
      ...(token === undefined ? {} : { "x-connectfi-token": token }),
    },
    ...(body === undefined ? {} : { body: named(JSON.stringify(body)) }),
  });
  const text = (await response.text()).replace(/"requestId":"[0-9a-f]{32}"/u, "").replaceAll(asked, "ID");
  return { status: response.status, text };
};

const codeIn = ({ status, text }: Said): string => {
  const code = /^\{"code":"(\w+)"/u.exec(text)?.[1] ?? "0";
  return code === "0" ? `${status}` : `${status} ${code}`;
};

/** What a cell's request is answered, in the words in which the matrix expects it. */
export const answeredTo = async (cell: Cell): Promise<string> => {
  const answer = await said(cell, customerId);
  if (cell.expected !== "as for an unknown customer") return codeIn(answer);
  const ofNobody = await said(cell, unknownId);
  const isAlike = answer.status === ofNobody.status && answer.text === ofNobody.text;
  return isAlike ? cell.expected : `${codeIn(answer)} to another client: ${answer.text}`;
};
