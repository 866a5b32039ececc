import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from "@codemirror/autocomplete";
import { history, historyKeymap, standardKeymap } from "@codemirror/commands";
import { json } from "@codemirror/lang-json";
import { lintGutter, lintKeymap } from "@codemirror/lint";
import { Annotation, type Extension } from "@codemirror/state";
import { EditorView, keymap, lineNumbers } from "@codemirror/view";
import type { JsonSchema } from "@condor/core";
import { completionSource } from "./completion-source.js";
import { editorTheme } from "./editor-theme.js";

/** Marks a change that the page made, and no person. */
export const byPage = Annotation.define<true>();

export interface EditorOptions {
  readonly label: string;
  readonly schema: JsonSchema;
  /** Told of every change that a person makes. */
  readonly onEdit: (text: string) => void;
}

const listening = (onEdit: EditorOptions["onEdit"]): Extension =>
  EditorView.updateListener.of(({ docChanged, transactions, state }) => {
    if (docChanged && !transactions.some((one) => one.annotation(byPage) === true)) onEdit(state.doc.toString());
  });

/** An editor of JSON. Tab is left to the page: it moves on to what comes after the editor. */
export const editorSetup = ({ label, schema, onEdit }: EditorOptions): Extension => [
  lineNumbers(),
  lintGutter(),
  history(),
  json(),
  closeBrackets(),
  autocompletion({ override: [completionSource(schema)], icons: false }),
  EditorView.lineWrapping,
  EditorView.contentAttributes.of({ "aria-label": label }),
  listening(onEdit),
  keymap.of([...closeBracketsKeymap, ...standardKeymap, ...historyKeymap, ...completionKeymap, ...lintKeymap]),
  editorTheme,
];
