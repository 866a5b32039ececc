import { aServedDatabase } from "../store.js";
import { lawsOn } from "./laws-on.js";

lawsOn("a PostgreSQL server, serializable", await aServedDatabase("serializable"), 6);
