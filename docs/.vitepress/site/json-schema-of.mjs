import * as core from "@condor/core";

const exported = new Map(Object.entries(core));

/** The schema of a codec of core, by its name: the very one that the service decodes with. */
export const jsonSchemaOf = (name) => {
  const schema = exported.get(name)?.jsonSchema;
  if (schema === undefined) throw new Error(`core has no codec ${name}`);
  return schema;
};
