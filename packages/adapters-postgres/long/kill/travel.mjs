const wait = (duration) => new Promise((resolve) => setTimeout(resolve, duration));

/** A caller who waits in vain has long gone by then. */
const silence = 1_000;

let pending = 0;

/** How many acts are still to come, their callers gone. */
export const pendingActs = () => pending;

const answer = (response, status, body) => {
  response.writeHead(status, { "content-type": "application/json" });
  response.end(body);
};

const breakOff = (response, body) => {
  response.writeHead(200, { "content-type": "application/json", "content-length": body.length });
  response.write(body.slice(0, body.length / 2), () => response.destroy());
};

const late = async (act, delay) => {
  pending += 1;
  await wait(delay);
  await act();
  pending -= 1;
};

/** Each lie: when the books are written, and what the caller hears of it. */
export const travel = {
  none: async (response, act) => answer(response, 200, await act()),
  declinesAndForgets: async (response, act) => answer(response, 200, await act()),
  namesAnotherAccount: async (response, act) => answer(response, 200, await act()),
  actsAndLosesTheAnswer: async (response, act) => {
    await act();
    setTimeout(() => response.destroy(), silence).unref();
  },
  actsLate: async (response, act, { delay, share }) => {
    if (share < 0.5) answer(response, 504, "{}");
    else setTimeout(() => response.destroy(), silence).unref();
    await late(act, 5 * delay);
  },
  answersLate: async (response, act, { delay, share }) => {
    if (share < 0.5) await late(act, 90 + delay);
    else await act().then(() => wait(90 + delay));
    answer(response, 200, await act());
  },
  fails500AfterActing: async (response, act) => answer(response, 500, await act()),
  answersNonsense: async (response, act, { share }) => {
    await act();
    answer(response, 200, share < 0.5 ? "<html>" : '{"account":{"resourceId":7}}');
  },
  closesTheSocket: async (response, act) => breakOff(response, await act()),
  isDown: (response) => answer(response, 503, "{}"),
  throttles: (response) => answer(response, 429, "{}"),
};
