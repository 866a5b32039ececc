import { expect } from "vitest";

/** What was sent, its requestId checked and taken out, so that whole bodies can be compared as text. */
export const answered = async (response: Response) => {
  const text = await response.text();
  const requestId = /"requestId":"([0-9a-f]{32})"\}$/u.exec(text)?.[1];
  expect(requestId).toBeDefined();
  expect(response.headers.get("Content-Type")).toBe("application/json");
  expect(response.headers.get("Cache-Control")).toBe("no-store");
  expect(response.headers.get("X-Content-Type-Options")).toBe("nosniff");
  return { status: response.status, text: text.replace(/,"requestId":"[0-9a-f]{32}"/u, ""), headers: response.headers };
};

export const codeOf = async (response: Response): Promise<string> =>
  ((await response.json()) as { readonly code: string }).code;
