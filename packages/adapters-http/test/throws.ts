/** A function that throws what it is told to. */
export const throws = (thrown: unknown) => (): never => {
  throw thrown;
};
