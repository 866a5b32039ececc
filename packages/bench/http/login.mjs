/** Who asks: the sandbox's own client, which every sandbox lets in from its own machine. */
export const login = { login: "sandbox", password: "sandbox" };
