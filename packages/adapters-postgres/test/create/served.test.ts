import { aServedDatabase } from "../store.js";
import { createLawsOn } from "./laws-on.js";

createLawsOn("a PostgreSQL server", await aServedDatabase("read committed"), 8);
