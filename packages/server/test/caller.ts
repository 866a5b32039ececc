import { fetched } from "./fetched.js";

export interface Card {
  readonly id: string;
  readonly cFiBoisId: string;
  readonly customerId: string;
  readonly cFiAccountIds: ReadonlyArray<string>;
}
export interface Account {
  readonly id: string;
  readonly cFiBoisId: string;
  readonly customerId: string;
  readonly cFiCardIds: ReadonlyArray<string>;
  readonly routingParams: Readonly<Record<string, string>>;
}
export interface Holdings {
  readonly boises: ReadonlyArray<string>;
  readonly cards: ReadonlyArray<Card>;
  readonly accounts: ReadonlyArray<Account>;
}
export interface Envelope {
  readonly code: string;
  readonly message?: string;
  readonly context?: unknown;
  readonly data?: Holdings;
  readonly requestId: string;
}
export interface Said {
  /** The status, and the code where it is not success. */
  readonly short: string;
  readonly envelope: Envelope;
}

const sandboxUser = { user: { login: "sandbox", password: "sandbox" } };

const headers = { "Content-Type": "application/json" };

interface Grant {
  readonly token: string;
  readonly dtsExpireAt: string;
}

export const grantOf = async (url: string): Promise<Grant> => {
  const init = { method: "POST", headers, body: JSON.stringify(sandboxUser) };
  return ((await (await fetched(`${url}/auth/get-token`, init)).json()) as { readonly data: Grant }).data;
};

export const tokenOf = async (url: string): Promise<string> => (await grantOf(url)).token;

const said = async (response: Response): Promise<Said> => {
  const envelope = (await response.json()) as Envelope;
  const { code } = envelope;
  return { short: code === "0" ? String(response.status) : `${response.status} ${code}`, envelope };
};

/** A client of the sandbox with a token. */
export const caller = async (url: string) => {
  const token = await tokenOf(url);
  const granted = { ...headers, "x-connectfi-token": token };
  return {
    token,
    create: async (body: unknown): Promise<Said> =>
      said(
        await fetched(`${url}/condor/customer/create`, {
          method: "POST",
          headers: granted,
          body: JSON.stringify(body),
        }),
      ),
    get: async (path: string): Promise<Said> => said(await fetched(`${url}${path}`, { headers: granted })),
  };
};
