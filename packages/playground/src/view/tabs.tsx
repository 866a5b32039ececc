import type { ComponentChildren, JSX } from "preact";
import { useRef } from "preact/hooks";

interface Props<N extends string> {
  readonly label: string;
  readonly tabs: ReadonlyArray<{ readonly name: N; readonly title: string; readonly faults: number }>;
  readonly open: N;
  readonly onOpen: (name: N) => void;
  readonly children: ComponentChildren;
}

const turns: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

/** Tabs as ARIA's authoring practices have them: arrows move between them, Tab goes on to what they show. */
export const Tabs = <N extends string>({ label, tabs, open, onOpen, children }: Props<N>): JSX.Element => {
  const list = useRef<HTMLDivElement>(null);
  const turn = ({ key }: KeyboardEvent): void => {
    const at = tabs.findIndex(({ name }) => name === open);
    const to = (at + (turns[key] ?? 0) + tabs.length) % tabs.length;
    const next = tabs[to];
    if (to === at || next === undefined) return;
    onOpen(next.name);
    list.current?.querySelectorAll("button")[to]?.focus();
  };
  return (
    <>
      <div class="cp-tabs" role="tablist" aria-label={label} ref={list} onKeyDown={turn}>
        {tabs.map(({ name, title, faults }) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`cp-tab-${name}`}
            aria-selected={name === open}
            aria-controls="cp-tab-panel"
            tabIndex={name === open ? 0 : -1}
            onClick={() => onOpen(name)}
          >
            {title}
            {faults === 0 ? null : (
              <span class="cp-count">
                {faults}
                <span class="cp-hidden"> to correct</span>
              </span>
            )}
          </button>
        ))}
      </div>
      <div role="tabpanel" id="cp-tab-panel" aria-labelledby={`cp-tab-${open}`}>
        {children}
      </div>
    </>
  );
};
