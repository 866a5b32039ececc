import { rmSync } from "node:fs";
import { join } from "node:path";
import { build as vitepress } from "vitepress";
import { api } from "./api.mjs";
import { filesBelow, read, write } from "./files.mjs";
import { offline } from "./offline.mjs";
import { built, docs } from "./places.mjs";
import { stage } from "./stage.mjs";

/** The whole site, into `built`. */
export const build = async () => {
  rmSync(built, { recursive: true, force: true });
  await stage();
  await vitepress(docs);
  // A page for every address that there is not cannot have links that hold on a disk.
  rmSync(join(built, "404.html"));
  await api();
  for (const page of filesBelow(built).filter((path) => path.endsWith(".html")))
    write(join(built, page), offline(page, read(join(built, page))));
};
