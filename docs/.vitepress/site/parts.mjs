import { fields } from "./fields.mjs";
import { life, mustShowLife } from "./life.mjs";
import * as rules from "./rules.mjs";
import { states } from "./states.mjs";

/** What pages may ask for, by the names in their markers. */
export const parts = { ...rules, fields, life, states, judge: mustShowLife };
