const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];

/** Median, lowest and highest of what several runs measured. */
export const spread = (figures) => {
  const sorted = figures.toSorted((a, b) => a - b);
  return { median: at(sorted, 0.5), lowest: sorted[0], highest: sorted.at(-1) };
};

export const percentile = (figures, share) =>
  at(
    figures.toSorted((a, b) => a - b),
    share,
  );

const rounded = (figure) => (figure >= 100 ? Math.round(figure).toString() : figure.toPrecision(3));

/** As `median (lowest to highest)`. */
export const told = ({ median, lowest, highest }) => `${rounded(median)} (${rounded(lowest)} to ${rounded(highest)})`;
