import { decode as byHand } from "./by-hand/decode.mjs";
import { ajv } from "./contenders/ajv.mjs";
import { condor } from "./contenders/condor.mjs";
import { effect } from "./contenders/effect.mjs";
import { typebox } from "./contenders/typebox.mjs";
import { valibot } from "./contenders/valibot.mjs";
import { zod } from "./contenders/zod.mjs";

/** What decodes a body: to a request, or to every fault in words of its own. */
export const decoders = { condor, "by hand": byHand, ajv, typebox, valibot, zod, effect };
