/** What the process tells its caller. A second signal ends it with 128 and the signal's number, as a shell has it. */
export const exitCode = { done: 0, notStarted: 1, misused: 2, interrupted: 130, terminated: 143 } as const;
export type ExitCode = (typeof exitCode)[keyof typeof exitCode];
