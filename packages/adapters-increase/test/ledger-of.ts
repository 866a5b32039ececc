import type { BookEntry } from "@condor/core";
import type { Group } from "@condor/increase-fake";

/** What a bank has made, asked past the adapter. */
export const ledgerOf = (group: Group): ReadonlyArray<BookEntry> =>
  (["account", "card"] as const).flatMap((step) =>
    group.objects(`${step}s`).map(({ id, idempotency_key }) => ({
      key: idempotency_key as BookEntry["key"],
      step,
      resourceId: id as BookEntry["resourceId"],
    })),
  );
