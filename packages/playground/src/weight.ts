/** What the page and all that it needs weigh, minified and gzipped, in kB of 1,000 bytes: the browser check weighs it. */
export const weight = 198;
