import { existsSync } from "node:fs";
import { join, posix } from "node:path";
import { filesBelow, read } from "./files.mjs";
import { tagsOf } from "./html.mjs";

/** What a page makes a browser load by itself. */
const loads = new Set(["script", "img", "iframe", "source", "audio", "video", "embed", "object", "use", "image"]);
const loadedBy = ({ tag, rel = "" }) =>
  loads.has(tag) || (tag === "link" && !/^(canonical|alternate|prev|next)$/.test(rel));

const fetches = /(?:url\(|@import)\s*["']?(?:https?:)?\/\//i;
const elsewhere = /^([a-z][a-z0-9+.-]*:|\/\/)/i;

const anchorsOf = (tags) => new Set(tags.flatMap(({ id, name }) => [id, name]).filter(Boolean));

const linksOf = (tags) =>
  tags.flatMap((one) => {
    const target = one.href ?? one["xlink:href"] ?? one.src ?? one.data;
    return target === undefined ? [] : [{ target, loaded: loadedBy(one) }];
  });

const problemOf = (folder, anchors, page, { target, loaded }) => {
  if (elsewhere.test(target))
    return loaded && !target.startsWith("data:") ? `loads ${target}, from elsewhere` : undefined;
  const [path, anchor] = target.split("#");
  const file = path === "" ? page : posix.join(posix.dirname(page), decodeURIComponent(path.replace(/\?.*$/, "")));
  if (path.startsWith("/")) return `links to ${target}, which no disk has`;
  if (file.startsWith("../") || !existsSync(join(folder, file))) return `links to ${target}, which is not there`;
  if (anchor === undefined || anchor === "" || anchor === "VPContent") return undefined;
  const known = anchors.get(file);
  return known === undefined || known.has(decodeURIComponent(anchor))
    ? undefined
    : `links to ${target}, a page without it`;
};

/** Every link of every page of a folder: the dead ones, and whatever a page would load from elsewhere. */
export const crawl = (folder) => {
  const files = filesBelow(folder);
  const pages = files.filter((path) => path.endsWith(".html"));
  const tags = new Map(pages.map((page) => [page, tagsOf(read(join(folder, page)))]));
  const anchors = new Map([...tags].map(([page, all]) => [page, anchorsOf(all)]));
  const links = pages.flatMap((page) => linksOf(tags.get(page)).map((link) => ({ page, link })));
  const dead = links.flatMap(({ page, link }) => {
    const problem = problemOf(folder, anchors, page, link);
    return problem === undefined ? [] : [`${page} ${problem}`];
  });
  const sheets = files.filter((path) => path.endsWith(".css") && fetches.test(read(join(folder, path))));
  const problems = [...dead, ...sheets.map((path) => `${path} loads something from elsewhere`)];
  return { pages: pages.length, links: links.length, problems: [...new Set(problems)] };
};
