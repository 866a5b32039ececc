import { type Secret, secret } from "@condor/core";
import type * as fc from "fast-check";
import { texts } from "./text.js";

export const secrets: fc.Arbitrary<Secret> = texts({ most: 64 }).map(secret);
