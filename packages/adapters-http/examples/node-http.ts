import { createServer } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { app } from "./app.js";

const listener = getRequestListener(app.fetch, { overrideGlobalObjects: false });

export const server = createServer((request, response) => void listener(request, response));

server.listen(Number(process.env["PORT"] ?? 8080));
