const arrow = ({ from = "[*]", to }) => `${from} --> ${to}`;

/** A Mermaid diagram, which is what the repository shows, has an arrow for each transition, and no others. */
export const mustAgree = (mermaid, transitions) => {
  const shown = transitions.map(arrow);
  const written = [...mermaid.matchAll(/^\s*(\S+ --> \S+?):/gm)].map(([, one]) => one);
  const missing = shown.filter((one) => !written.includes(one));
  const invented = written.filter((one) => !shown.includes(one));
  if (missing.length + invented.length > 0)
    throw new Error(`the diagram lacks [${missing.join(", ")}] and has [${invented.join(", ")}] of its own`);
};
