/** Begins the tasks in order, two at a time, and tells each result in that order, as soon as those before it are told. */
export const twoAtATime = async (tasks, tell) => {
  const results = [];
  let begun = 0;
  let told = 0;
  const lane = async () => {
    while (begun < tasks.length) {
      const at = begun;
      begun += 1;
      results[at] = await tasks[at]();
      for (; told in results; told += 1) tell(results[told]);
    }
  };
  await Promise.all([lane(), lane()]);
  return results;
};
