import type { Around, MakeHarness } from "./harness.js";

/** The harness, with something of the law's own between the actors and their ports. */
export const withPorts = (maker: MakeHarness, own: Around): MakeHarness => ({
  ...maker,
  make: (setting) => maker.make({ ...setting, around: (ports) => own(setting.around(ports)) }),
});
