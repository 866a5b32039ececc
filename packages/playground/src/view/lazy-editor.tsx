import type { JSX } from "preact";
import type { EditorProps } from "./editor.js";
import { useTold } from "./use-told.js";

/** The editor is half of the page's weight: the rest does not wait for it. */
export const LazyEditor = (props: EditorProps): JSX.Element => {
  const loaded = useTold(() => import("./editor.js"), []);
  return loaded === undefined ? (
    <pre class="cp-code" aria-busy="true">
      {props.text}
    </pre>
  ) : (
    <loaded.Editor {...props} />
  );
};
