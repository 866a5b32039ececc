import { CardProgram, CreateRequest, Customer } from "@condor/core";
import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Reading } from "../read-scene.js";
import { type DocumentName, documents, type Scene } from "../scene.js";
import { LazyEditor } from "./lazy-editor.js";
import { Knobs } from "./knobs.js";
import { Tabs } from "./tabs.js";

const titles: Readonly<Record<DocumentName, string>> = { request: "Request", customer: "Customer", program: "Program" };
const schemas = {
  request: CreateRequest.jsonSchema,
  customer: Customer.jsonSchema,
  program: CardProgram.jsonSchema,
};

interface Props {
  readonly scene: Scene;
  readonly reading: Reading;
  readonly onChange: (changed: Partial<Scene>) => void;
}

/** Where the case is chosen by two knobs, or written as JSON. */
export const CasePanel = ({ scene, reading, onChange }: Props): JSX.Element => {
  const [open, show] = useState<DocumentName>("request");
  const faulty = documents.find((name) => reading.marks[name].length > 0);
  // A fault must not hide behind another tab when a story or a link brings it.
  useEffect(() => {
    if (faulty !== undefined && reading.marks[open].length === 0) show(faulty);
  }, [faulty]);
  return (
    <section class="cp-card cp-case" aria-labelledby="cp-case">
      <h2 id="cp-case">The case</h2>
      <Knobs scene={scene} world={reading.world} onChange={onChange} />
      <Tabs
        label="The case as JSON"
        tabs={documents.map((name) => ({ name, title: titles[name], faults: reading.marks[name].length }))}
        open={open}
        onOpen={show}
      >
        <LazyEditor
          key={open}
          label={`${titles[open]}, as JSON. Tab leaves the editor.`}
          schema={schemas[open]}
          text={scene[open]}
          marks={reading.marks[open]}
          onEdit={(text) => onChange({ [open]: text })}
        />
      </Tabs>
    </section>
  );
};
