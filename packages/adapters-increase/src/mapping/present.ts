type Present<A extends object> = { [K in keyof A]?: Exclude<A[K], undefined> };

/** Only the members that are there: a member that is sent as nothing would be another body. */
export const present = <A extends object>(members: A): Present<A> => {
  const kept = Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
  const isPresent = (given: object): given is Present<A> => Object.keys(given).every((key) => key in members);
  return isPresent(kept) ? kept : {};
};
