import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { Call, Entry } from "../rehearsal/entry.js";
import { secondsOf } from "../words/time.js";

const parties = { store: "Store", issuer: "Issuer" };

const Line = ({ entry }: { readonly entry: Entry }): JSX.Element => (
  <li class={`cp-entry cp-is-${entry.tone} cp-entry-${entry._tag}`}>
    <time>{secondsOf(entry.at)}</time>
    {entry._tag === "Note" ? (
      <p>{entry.text}</p>
    ) : (
      <p>
        <span class="cp-party">{parties[entry.party]}</span> {entry.doing} <b>{entry.came}</b>
        {entry.key === undefined ? null : <code>{entry.key}</code>}
      </p>
    )}
  </li>
);

const Next = ({ call }: { readonly call: Call }): JSX.Element => (
  <p class="cp-next">
    <span class="cp-party">Next</span> {call.doing}
  </p>
);

interface Props {
  readonly entries: ReadonlyArray<Entry>;
  readonly next: Call | undefined;
}

/** What happened, line by line, and what happens next. */
export const DiaryList = ({ entries, next }: Props): JSX.Element => {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.scrollTo({ top: list.current.scrollHeight });
  }, [entries.length]);
  return (
    <div class="cp-diary">
      <div class="cp-entries" ref={list} role="log" aria-label="What happened" tabIndex={0}>
        <ol>
          {entries.map((entry, at) => (
            <Line key={at} entry={entry} />
          ))}
        </ol>
      </div>
      {next === undefined ? <p class="cp-next">Nobody is at work.</p> : <Next call={next} />}
    </div>
  );
};
