import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";

const types = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".json": "application/json",
  ".svg": "image/svg+xml",
};

const fileOf = (folder, url) => {
  if (!URL.canParse(url, "http://site")) return undefined;
  // A name with an escape is none of ours: nothing here has a space, or letters beyond ASCII.
  const path = normalize(new URL(url, "http://site").pathname);
  const file = join(folder, path.endsWith("/") ? `${path}index.html` : path);
  return existsSync(file) && statSync(file).isFile() ? file : undefined;
};

/** A folder, to this machine alone. Port 0 takes any free one. */
export const serve = (folder, port) => {
  const server = createServer(({ url }, response) => {
    const file = fileOf(folder, url);
    response.writeHead(file === undefined ? 404 : 200, { "Content-Type": types[extname(file ?? "")] ?? "text/plain" });
    if (file === undefined) response.end("There is no such page.\n");
    else createReadStream(file).pipe(response);
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => resolve(server));
  });
};
