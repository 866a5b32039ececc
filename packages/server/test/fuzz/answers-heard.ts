/** An answer as it was heard on a connection. */
export interface AnswerHeard {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

const parted = (text: string): readonly [head: string, rest: string] | undefined => {
  const end = text.indexOf("\r\n\r\n");
  return end === -1 ? undefined : [text.slice(0, end), text.slice(end + 4)];
};

const headersIn = (lines: ReadonlyArray<string>): Headers =>
  new Headers(
    lines.map((line): [string, string] => {
      const colon = line.indexOf(":");
      return [line.slice(0, colon), line.slice(colon + 1).trim()];
    }),
  );

/**
 * The body in front of the rest: an answer tells its length, or has none. To HEAD a route says no more than the length;
 * a refusal says its body, for whoever refuses does not know what was asked.
 */
const bodyIn = (rest: string, headers: Headers, isHead: boolean, status: number): string | undefined => {
  if (status < 200 || (isHead && (rest === "" || rest.startsWith("HTTP/1.1 ")))) return "";
  const length = Number(headers.get("Content-Length") ?? Number.NaN);
  return Number.isInteger(length) && rest.length >= length ? rest.slice(0, length) : undefined;
};

/**
 * All answers in what was heard, a character for each byte, and what is none; `methods` are those of the requests, for
 * an answer to HEAD has no body.
 */
export const answersHeard = (
  heard: string,
  methods: ReadonlyArray<string>,
): { readonly answers: ReadonlyArray<AnswerHeard>; readonly rest: string } => {
  const answers: AnswerHeard[] = [];
  for (let rest = heard; ; ) {
    const [head, behind] = parted(rest) ?? [];
    const status = Number(/^HTTP\/1\.1 (\d{3}) /u.exec(head ?? "")?.[1]);
    if (head === undefined || behind === undefined || Number.isNaN(status)) return { answers, rest };
    const headers = headersIn(head.split("\r\n").slice(1));
    const body = bodyIn(behind, headers, methods[answers.length] === "HEAD", status);
    if (body === undefined) return { answers, rest };
    if (status >= 200) answers.push({ status, headers, text: Buffer.from(body, "latin1").toString("utf8") });
    rest = behind.slice(body.length);
  }
};
