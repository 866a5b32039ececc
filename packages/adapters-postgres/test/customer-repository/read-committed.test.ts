import { aServedDatabase } from "../store.js";
import { lawsOn } from "./laws-on.js";

lawsOn("a PostgreSQL server, read committed", await aServedDatabase("read committed"), 6);
