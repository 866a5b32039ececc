import { setDiagnostics } from "@codemirror/lint";
import { EditorView } from "@codemirror/view";
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { Mark } from "../editor/mark.js";
import { byPage, type EditorOptions, editorSetup } from "./editor-setup.js";
import { FaultList } from "./fault-list.js";

export interface EditorProps extends EditorOptions {
  readonly text: string;
  readonly marks: ReadonlyArray<Mark>;
}

const show = (view: EditorView, text: string, marks: ReadonlyArray<Mark>): void => {
  const { doc } = view.state;
  if (doc.toString() !== text)
    view.dispatch({ changes: { from: 0, to: doc.length, insert: text }, annotations: byPage.of(true) });
  view.dispatch(
    setDiagnostics(
      view.state,
      marks.map((mark) => ({ ...mark, severity: "error" })),
    ),
  );
};

const goTo = (view: EditorView | undefined, { from, to }: Mark): void => {
  view?.dispatch({ selection: { anchor: from, head: to }, scrollIntoView: true });
  view?.focus();
};

/** One text in an editor, its faults marked in place and listed below. */
export const Editor = ({ label, schema, text, marks, onEdit }: EditorProps): JSX.Element => {
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>();
  const edited = useRef(onEdit);
  edited.current = onEdit;
  useEffect(() => {
    if (place.current === null) return undefined;
    const extensions = editorSetup({ label, schema, onEdit: (changed) => edited.current(changed) });
    const made = new EditorView({ doc: text, extensions, parent: place.current });
    view.current = made;
    return () => made.destroy();
  }, [label, schema]);
  useEffect(() => {
    if (view.current !== undefined) show(view.current, text, marks);
  }, [text, marks]);
  return (
    <>
      <div class="cp-editor" ref={place} />
      {marks.length === 0 ? null : <FaultList text={text} marks={marks} onGo={(mark) => goTo(view.current, mark)} />}
    </>
  );
};
