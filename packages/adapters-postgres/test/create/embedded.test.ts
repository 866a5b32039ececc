import { anEmbeddedDatabase } from "../store.js";
import { createLawsOn } from "./laws-on.js";

createLawsOn("an embedded PostgreSQL", await anEmbeddedDatabase(), 2);
