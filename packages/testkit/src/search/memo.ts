/** Remembers what a pure function made of an object; both are kept for as long as the function is. */
export const memo = <A extends object, B>(of: (a: A) => B): ((a: A) => B) => {
  const known = new Map<A, { readonly made: B }>();
  return (a) => {
    const before = known.get(a);
    if (before !== undefined) return before.made;
    const made = of(a);
    known.set(a, { made });
    return made;
  };
};

export const memo2 = <A extends object, B extends object, C>(of: (a: A, b: B) => C): ((a: A, b: B) => C) => {
  const first = memo((a: A) => memo((b: B) => of(a, b)));
  return (a, b) => first(a)(b);
};
