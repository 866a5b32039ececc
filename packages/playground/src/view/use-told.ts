import { useEffect, useState } from "preact/hooks";

/** What a promise came to, for what it depends on; the earlier answer stays until the new one is there. */
export const useTold = <A>(ask: () => Promise<A>, by: ReadonlyArray<unknown>): A | undefined => {
  const [told, tell] = useState<{ readonly answer: A }>();
  useEffect(() => {
    let current = true;
    const wait = async (): Promise<void> => {
      const answer = await ask();
      if (current) tell({ answer });
    };
    void wait();
    return () => {
      current = false;
    };
  }, by);
  return told?.answer;
};
