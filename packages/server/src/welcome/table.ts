/** Rows in columns as wide as they need to be. */
export const table = (rows: ReadonlyArray<ReadonlyArray<string>>): string => {
  const widthOf = (column: number): number => Math.max(...rows.map((row) => row[column]?.length ?? 0));
  const line = (row: ReadonlyArray<string>): string =>
    row
      .map((cell, column) => cell.padEnd(widthOf(column) + 2))
      .join("")
      .trimEnd();
  return rows.map(line).join("\n");
};
