import { posix } from "node:path";

const absolute = /(\s(?:href|src)=")\/(?!\/)([^"]*)"/g;

const relativeTo = (page) => (_, before, target) => {
  const [, path, rest] = /^([^?#]*)(.*)$/.exec(target);
  const file = path === "" || path.endsWith("/") ? `${path}index.html` : path;
  return `${before}${posix.relative(posix.dirname(page), file)}${rest}"`;
};

/** The page with links that hold wherever the folder lies, on a disk too. */
export const offline = (page, html) => html.replaceAll(absolute, relativeTo(page));
