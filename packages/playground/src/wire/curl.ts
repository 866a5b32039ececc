const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

const onOneLine = (text: string): string => {
  try {
    return JSON.stringify(JSON.parse(text));
  } catch {
    return text;
  }
};

/** The same request for a shell (POSIX), to a service that `npm start` began and with a token in `$TOKEN`. */
export const curlOf = (request: string, origin = "http://localhost:8080"): string =>
  [
    `curl -i ${origin}/condor/customer/create \\`,
    `  -H 'content-type: application/json' \\`,
    `  -H "x-connectfi-token: $TOKEN" \\`,
    `  -d ${quoted(onOneLine(request))}`,
  ].join("\n");
