import { anEmbeddedDatabase } from "../store.js";
import { lawsOn } from "./laws-on.js";

lawsOn("an embedded PostgreSQL", await anEmbeddedDatabase(), 5);
