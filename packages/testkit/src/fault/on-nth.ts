import type { Fault } from "./fault.js";
import { sound } from "./sound.js";

/** The fault strikes the n-th call, from 1; all others pass. */
export const onNth =
  (n: number) =>
  (fault: Fault): Fault => {
    let calls = 0;
    return (call, act) => () => {
      calls += 1;
      return (calls === n ? fault : sound)(call, act)();
    };
  };
