/**
 * The trace in which a creation began, as W3C's Trace Context writes it (level 1, version 00): recovery goes on in it.
 * Random numbers, and nothing of a customer.
 */
export const traceparent = `
alter table condor.creation
  add column traceparent text,
  add constraint creation_traceparent check (
    traceparent ~ '^00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$'
    and substr(traceparent, 4, 32) <> repeat('0', 32)
    and substr(traceparent, 37, 16) <> repeat('0', 16)
  );
`;
