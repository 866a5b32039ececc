import type { JSX } from "preact";

/** Names and what they are. */
export const Facts = ({ of }: { readonly of: ReadonlyArray<readonly [string, string]> }): JSX.Element => (
  <dl class="cp-facts">
    {of.map(([name, value]) => (
      <div key={name}>
        <dt>{name}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);
