/** Who may call the sandbox. No secret: every sandbox has it, and it opens nothing else. */
export const sandboxLogin = { login: "sandbox", password: "sandbox" } as const;
