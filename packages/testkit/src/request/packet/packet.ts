/** Bytes for a server's socket, which are HTTP or nearly. */
export interface Packet {
  /** What is odd about it. */
  readonly about: string;
  /** Written one after the other; a character is a byte. */
  readonly pieces: ReadonlyArray<string>;
  /** How long to wait before each piece but the first, in milliseconds. */
  readonly pause: number;
  /** Whether the writing side ends after the last piece. */
  readonly ends: boolean;
  /**
   * The requests that may be found in it, in their order: whoever answers more has taken something for a request that
   * was the body of another one, or none.
   */
  readonly asked: ReadonlyArray<Asked>;
  /** Whether it may be taken for a request at all: if not, whatever is answered is a refusal. */
  readonly isSound: boolean;
}

export interface Asked {
  readonly method: string;
  readonly target: string;
}
