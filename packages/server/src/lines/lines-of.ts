/** A line of bytes, or a piece of one that is too long to be held: it comes in pieces, in order. */
export interface Line {
  /** From 1 on. */
  readonly number: number;
  /** Without the line end. */
  readonly bytes: Uint8Array;
  /** How far into the source it reaches, line end included. */
  readonly end: number;
  readonly part: "whole" | "first" | "further";
  /** Whether the line ends here. */
  readonly isEnded: boolean;
}

interface Piece {
  readonly bytes: Uint8Array;
  readonly isEnded: boolean;
}

const lineFeed = 0x0a;

function* piecesOf(chunk: Uint8Array): Generator<Piece> {
  let start = 0;
  for (let end = chunk.indexOf(lineFeed); end >= 0; end = chunk.indexOf(lineFeed, start)) {
    yield { bytes: chunk.subarray(start, end), isEnded: true };
    start = end + 1;
  }
  if (start < chunk.length) yield { bytes: chunk.subarray(start), isEnded: false };
}

/** Joins pieces to lines; a line comes early once more than `longest` bytes of it are held. */
const joining = (longest: number) => {
  let [number, end, held, isCut] = [1, 0, 0, false];
  let chunks: Uint8Array[] = [];
  const taken = (isEnded: boolean): Line => {
    const part = isCut ? "further" : held > longest ? "first" : "whole";
    const line: Line = { number, bytes: Buffer.concat(chunks), end, part, isEnded };
    [chunks, held, isCut] = [[], 0, !isEnded];
    if (isEnded) number += 1;
    return line;
  };
  const add = ({ bytes, isEnded }: Piece): Line | undefined => {
    chunks.push(bytes);
    held += bytes.length;
    end += bytes.length + (isEnded ? 1 : 0);
    return isEnded || held > longest ? taken(isEnded) : undefined;
  };
  return { add, rest: () => (held > 0 || isCut ? taken(true) : undefined) };
};

/**
 * The lines of a source, which end with a line feed, the last one also without. No more is held than `longest` bytes of
 * a line and a chunk of the source.
 */
export async function* linesOf(source: AsyncIterable<Uint8Array>, longest: number): AsyncGenerator<Line> {
  const { add, rest } = joining(longest);
  for await (const chunk of source)
    for (const piece of piecesOf(chunk)) {
      const line = add(piece);
      if (line !== undefined) yield line;
    }
  const last = rest();
  if (last !== undefined) yield last;
}
