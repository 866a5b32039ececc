import { standardTimings } from "@condor/core";
import * as fc from "fast-check";
import { lawOf } from "../../law/law-of.js";
import { createCommands, weatherStation } from "../commands.js";
import type { CreateStatement } from "../create-statement.js";
import { directed } from "../directed.js";
import { firstModel } from "../model.js";

const agrees: CreateStatement = {
  name: "the answer agrees with the model of a creation",
  needs: ["ports", "recovery"],
  of: (maker) =>
    lawOf({
      name: agrees.name,
      given: createCommands(maker.offers.includes("keys") ? [0, 1] : []),
      runs: 300,
      holds: (commands) => {
        const weather = weatherStation();
        const patience = maker.offers.includes("patience") ? standardTimings.patience : 0;
        const { fault, declines } = weather;
        return directed(maker, { fault, declines }, async (stage) => {
          await stage.load(0);
          await fc.asyncModelRun(
            () => ({ model: { model: { ...firstModel, patience } }, real: { stage, weather } }),
            commands,
          );
        });
      },
    }),
};

export const ofModel: ReadonlyArray<CreateStatement> = [agrees];
