import { expect } from "vitest";
import { offDocument } from "./off-document.js";

/** Fails unless the document knows of everything in the answer. */
export const assertDocumented = async (url: string, method: string, response: Response): Promise<void> => {
  const { status, headers } = response;
  const text = await response.clone().text();
  expect(offDocument({ method, path: new URL(url).pathname, status, headers, text })).toEqual([]);
};

/** As `fetch`, but that the answer must be one that the document tells of. */
export const fetched = async (url: string, init: RequestInit = {}): Promise<Response> => {
  const response = await fetch(url, init);
  await assertDocumented(url, init.method ?? "GET", response);
  return response;
};
