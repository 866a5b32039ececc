import { fastify } from "fastify";
import { ajv } from "../../decide/contenders/ajv.mjs";

const app = fastify();
app.post("/condor/customer/create", async (request, reply) => {
  const decoded = ajv(request.body);
  return reply.code(decoded._tag === "Left" ? 400 : 200).send(decoded);
});
console.log(`listens on ${await app.listen({ port: 0, host: "127.0.0.1" })}`);
