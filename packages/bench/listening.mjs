import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

// What is shipped is what is run: every command of the bench builds it first.
export const condorMain = fileURLToPath(new URL("../server/dist/main.js", import.meta.url));

const urlOf = (child) =>
  new Promise((resolve, reject) => {
    let said = "";
    child.stdout.on("data", (text) => {
      said += text;
      const url = /listens on (\S+)\n/.exec(said)?.[1];
      if (url !== undefined) resolve(url);
    });
    child.once("close", (code) => reject(new Error(`ended with ${code} before it listened`)));
  });

/** A Node process, once it has said where it listens. */
export const listening = async (args, env) => {
  const child = spawn(process.execPath, args, { env, stdio: ["pipe", "pipe", "inherit"] });
  const stop = async () => {
    child.kill("SIGKILL");
    if (child.exitCode === null && child.signalCode === null) await once(child, "close");
  };
  return { url: await urlOf(child), pid: child.pid, stop };
};

/** What a server gives for a login and its password. */
export const tokenFrom = async (url, login) => {
  const headers = { "Content-Type": "application/json" };
  const body = JSON.stringify({ user: login });
  const answer = await fetch(`${url}/auth/get-token`, { method: "POST", headers, body });
  return (await answer.json()).data.token;
};
