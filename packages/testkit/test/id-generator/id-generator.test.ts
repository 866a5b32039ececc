import { sequentialIdGenerator, uuidV7IdGenerator } from "@condor/adapters-memory";
import { idGeneratorLaws, type IdGeneratorStage } from "@condor/testkit";
import { runLaws } from "../run-laws.js";

const uuidV7 = (): IdGeneratorStage => {
  let time = 0;
  const clock = { now: () => time };
  return {
    ids: uuidV7IdGenerator(clock),
    colleague: uuidV7IdGenerator(clock),
    clock: (now) => {
      time = now;
    },
    dispose: () => {},
  };
};

const sequential = (): IdGeneratorStage => ({
  ids: sequentialIdGenerator(1),
  colleague: sequentialIdGenerator(2),
  dispose: () => {},
});

runLaws("uuidV7IdGenerator", idGeneratorLaws(uuidV7, ["colleague", "clock"]));
runLaws("sequentialIdGenerator", idGeneratorLaws(sequential, ["colleague"]));
