const everyone: ReadonlyMap<string, string> = new Map([
  ["0.0.0.0", "127.0.0.1"],
  ["::", "::1"],
]);

/** How this machine reaches a server that listens on `host`. */
export const urlOf = (host: string, port: number): string => {
  const name = everyone.get(host) ?? host;
  return `http://${name.includes(":") ? `[${name}]` : name}:${port}`;
};
