import { judgeHistory, type RecordedCall } from "@condor/testkit";

const atOnce = 10;

/** What recovery may have done at any moment: a call without an answer. */
const recovery = (customerId: string): RecordedCall => ({ kind: "resume", customerId, request: "", invoked: 0 });

/** What the checker finds, a few customers at a time: its work grows with the square of the calls. */
export const unexplained = (history: ReadonlyArray<RecordedCall>): ReadonlyArray<string> => {
  const asking = [...new Set(history.map(({ customerId }) => customerId))];
  const groups = Array.from({ length: Math.ceil(asking.length / atOnce) }, (_, n) =>
    asking.slice(n * atOnce, (n + 1) * atOnce),
  );
  return groups.flatMap((group) => {
    const calls = history.filter(({ customerId }) => group.includes(customerId));
    return judgeHistory([...calls, ...group.map(recovery)]);
  });
};
