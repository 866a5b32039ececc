import { render } from "preact";
import { Playground } from "./view/playground.js";

/** Shows the playground in an element, which it owns from now on, and answers how to take it away again. */
export const mount = (element: HTMLElement): (() => void) => {
  render(<Playground />, element);
  return () => render(null, element);
};
