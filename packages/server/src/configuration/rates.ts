import { perMinute } from "./per-minute.js";

export const addressRate = perMinute({
  name: "CONDOR_ADDRESS_RATE",
  meaning: "requests a minute from one address, or unlimited",
  fallback: "6000",
});

export const clientRate = perMinute({
  name: "CONDOR_CLIENT_RATE",
  meaning: "requests a minute of one client, or unlimited",
  fallback: "6000",
});

export const tokenRate = perMinute({
  name: "CONDOR_TOKEN_RATE",
  meaning: "tokens a minute for one login, and from one address, or unlimited",
  fallback: "120",
});
