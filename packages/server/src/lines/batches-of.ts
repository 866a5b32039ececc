import type { Line } from "./lines-of.js";

export type Batch = ReadonlyArray<Line>;

export interface BatchSize {
  /** How many lines at most. */
  readonly most: number;
  /** A batch is over with the line that reaches this. */
  readonly bytes: number;
}

/** Lines together, never none. */
export async function* batchesOf(lines: AsyncIterable<Line>, { most, bytes }: BatchSize): AsyncGenerator<Batch> {
  let batch: Line[] = [];
  let held = 0;
  for await (const line of lines) {
    batch.push(line);
    held += line.bytes.length;
    if (batch.length < most && held < bytes) continue;
    yield batch;
    [batch, held] = [[], 0];
  }
  if (batch.length > 0) yield batch;
}
