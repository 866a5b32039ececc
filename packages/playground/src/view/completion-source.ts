import type { Completion, CompletionSource } from "@codemirror/autocomplete";
import type { JsonSchema } from "@condor/core";
import { type Suggestion, suggest } from "../editor/suggest.js";

// The editor compares labels with what is typed, and there keys and texts have quotes.
const completionOf = ({ label, insert, kind, detail }: Suggestion): Completion => ({
  label: insert.startsWith('"') ? `"${label}"` : insert,
  displayLabel: label,
  detail,
  type: kind,
  apply: insert,
});

/** Completion from a JSON Schema, for CodeMirror. */
export const completionSource =
  (schema: JsonSchema): CompletionSource =>
  ({ state, pos, explicit }) => {
    const found = suggest(schema, state.doc.toString(), pos);
    if (found === undefined || (!explicit && found.from === pos)) return null;
    return { from: found.from, to: found.to, options: found.options.map(completionOf) };
  };
