import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";

const colours = HighlightStyle.define([
  { tag: tags.propertyName, color: "var(--cp-key)" },
  { tag: tags.string, color: "var(--cp-string)" },
  { tag: [tags.number, tags.bool, tags.null], color: "var(--cp-number)" },
]);

/** The page's own colours, which its style sheet defines for light and for dark. */
export const editorTheme = [
  syntaxHighlighting(colours),
  EditorView.theme({
    "&": { color: "var(--cp-ink)", backgroundColor: "transparent", fontSize: "13px" },
    "&.cm-focused": { outline: "none" },
    ".cm-scroller": { lineHeight: "1.65", fontFamily: "var(--cp-mono)" },
    ".cm-content": { caretColor: "var(--cp-ink)", padding: "12px 0" },
    ".cm-gutters": { backgroundColor: "transparent", color: "var(--cp-soft)", border: "none" },
    ".cm-cursor": { borderLeftColor: "var(--cp-ink)" },
    ".cm-selectionBackground, &.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground": {
      backgroundColor: "var(--cp-selected)",
    },
    ".cm-lintRange-error": { background: "var(--cp-bad-wash)", borderBottom: "2px solid var(--cp-bad)" },
    ".cm-diagnostic-error": { borderLeftColor: "var(--cp-bad)" },
    ".cm-tooltip": { backgroundColor: "var(--cp-card)", color: "var(--cp-ink)", borderColor: "var(--cp-line)" },
    ".cm-tooltip.cm-tooltip-autocomplete > ul > li": { padding: "4px 10px", fontFamily: "var(--cp-mono)" },
    ".cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]": {
      backgroundColor: "var(--cp-accent)",
      color: "var(--cp-card)",
    },
    ".cm-completionDetail": { color: "inherit", fontStyle: "normal" },
  }),
];
