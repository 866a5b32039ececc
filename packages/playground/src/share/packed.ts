/** The most that a link may unfold to: three documents of the longest, and some air. */
const mostCharacters = 100_000;

const base64Url = (bytes: Uint8Array): string =>
  btoa([...bytes].map((byte) => String.fromCharCode(byte)).join(""))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");

const bytesOf = (packed: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(packed.replaceAll("-", "+").replaceAll("_", "/")), (character) => character.charCodeAt(0));

/** A text, compressed and safe in a fragment. */
export const packed = async (text: string): Promise<string> => {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  return base64Url(new Uint8Array(await new Response(stream).arrayBuffer()));
};

/** Its inverse; rejects what `packed` did not make, and what unfolds to more than a scene can be. */
export const unpacked = async (text: string): Promise<string> => {
  const stream = new Blob([bytesOf(text)]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  const reader = stream.pipeThrough(new TextDecoderStream("utf-8", { fatal: true })).getReader();
  let unfolded = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return unfolded;
    unfolded += value;
    if (unfolded.length > mostCharacters) throw new RangeError("a link unfolds to too much");
  }
};
