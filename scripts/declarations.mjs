// Before packing: not every compiler follows our imports map from a declaration, so published ones name fp-ts itself.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const dist = join(process.cwd(), "dist");

for (const file of readdirSync(dist, { recursive: true }).filter((name) => name.endsWith(".d.ts"))) {
  const before = readFileSync(join(dist, file), "utf8");
  const after = before.replace(/(["'])#fp-ts\/(\w+)\1/g, "$1fp-ts/lib/$2.js$1");
  if (after !== before) writeFileSync(join(dist, file), after);
}
