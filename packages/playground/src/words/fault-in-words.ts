import type { Fault } from "@condor/core";

const last = ({ instancePath }: Fault): string => instancePath.split("/").at(-1) ?? "";

const of = (fault: Fault): string => (fault.instancePath === "" ? "the document" : last(fault));

/** A fault for whoever reads it beside its place: shorter than Ajv's words, and with the names that these leave out. */
export const faultInWords = (fault: Fault): string => {
  const { missingProperty, additionalProperty, allowedValues } = fault.params;
  if (typeof missingProperty === "string") return `${of(fault)} lacks ${missingProperty}`;
  if (typeof additionalProperty === "string") return `${of(fault)} must not have ${additionalProperty}`;
  if (Array.isArray(allowedValues)) return `${of(fault)} must be one of: ${allowedValues.join(", ")}`;
  return `${of(fault)} ${fault.message}`;
};
