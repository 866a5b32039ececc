import { createServer } from "node:http";

const server = createServer((request, response) => {
  request.resume();
  response.writeHead(400, { "content-type": "application/json" }).end("{}");
});
server.listen(0, "127.0.0.1", () => console.log(`listens on http://127.0.0.1:${server.address().port}`));
