import { getRequestListener } from "@hono/node-server";
import fastify from "fastify";
import { app } from "./app.js";

const host = fastify();
const listener = getRequestListener(app.fetch, { overrideGlobalObjects: false });

await host.register((cards, _, done) => {
  // The app reads, and measures, the body itself.
  cards.removeAllContentTypeParsers();
  cards.addContentTypeParser("*", (_request, _payload, parsed) => parsed(null));
  cards.all("/*", async ({ raw }, reply) => {
    reply.hijack();
    await listener(raw, reply.raw);
  });
  done();
});
host.get("/", () => "the rest of your service");
await host.listen({ port: Number(process.env["PORT"] ?? 8080) });

export const { server } = host;
