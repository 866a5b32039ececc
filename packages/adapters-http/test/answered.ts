import { expect } from "vitest";

/** What every answer has, and what none has. */
const secure = {
  "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Access-Control-Allow-Origin": null,
  Server: null,
  "X-Powered-By": null,
};

/** What was sent, its requestId checked and taken out, so that whole bodies can be compared as text. */
export const answered = async (response: Response) => {
  const text = await response.text();
  const requestId = /"requestId":"([0-9a-f]{32})"\}$/u.exec(text)?.[1];
  expect(requestId).toBeDefined();
  expect(response.headers.get("Content-Type")).toBe("application/json");
  expect(response.headers.get("Cache-Control")).toBe("no-store");
  for (const [name, value] of Object.entries(secure)) expect(response.headers.get(name)).toBe(value);
  return { status: response.status, text: text.replace(/,"requestId":"[0-9a-f]{32}"/u, ""), headers: response.headers };
};

export const codeOf = async (response: Response): Promise<string> =>
  ((await response.json()) as { readonly code: string }).code;
