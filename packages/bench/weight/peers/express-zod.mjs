import express from "express";
import { zod } from "../../decide/contenders/zod.mjs";

const app = express();
app.post("/condor/customer/create", express.json(), (request, response) => {
  const decoded = zod(request.body);
  response.status(decoded._tag === "Left" ? 400 : 200).json(decoded);
});
const server = app.listen(0, "127.0.0.1", () => console.log(`listens on http://127.0.0.1:${server.address().port}`));
