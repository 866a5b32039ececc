import { type Tracer, trace } from "@opentelemetry/api";

/** Asked for anew each time: whoever registers an SDK later than this is loaded is heard all the same. */
export const tracer = (): Tracer => trace.getTracer("@condor/adapters-opentelemetry");
