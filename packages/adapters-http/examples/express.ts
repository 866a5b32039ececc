import { getRequestListener } from "@hono/node-server";
import express from "express";
import { app } from "./app.js";

const host = express();
const listener = getRequestListener(app.fetch, { overrideGlobalObjects: false });

// Before any body parser: the app reads, and measures, the body itself.
host.use("/cards", (request, response) => listener(request, response));
host.get("/", (_, response) => void response.send("the rest of your service"));

export const server = host.listen(Number(process.env["PORT"] ?? 8080));
