/** A request over HTTP that nobody has sent yet. */
export interface RequestSketch {
  readonly method: string;
  /** The path and the query, as on the wire. */
  readonly target: string;
  readonly headers: ReadonlyArray<readonly [name: string, value: string]>;
  /** A character is a byte. */
  readonly body?: string;
}
