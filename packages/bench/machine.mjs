import { cpus, totalmem } from "node:os";

/** What the figures were measured on. */
export const machine = () => {
  const [{ model } = { model: "unknown" }] = cpus();
  const gibibytes = Math.round(totalmem() / 2 ** 30);
  return `${cpus().length} x ${model}, ${gibibytes} GiB, Node ${process.version}, ${process.platform}-${process.arch}`;
};
