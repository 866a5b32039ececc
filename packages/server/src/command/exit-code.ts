/** What the process tells its caller. A second signal ends it with 128 and the signal's number, as a shell has it. */
export const exitCode = { done: 0, failed: 1, misused: 2, interrupted: 130, terminated: 143 } as const;
export type ExitCode = (typeof exitCode)[keyof typeof exitCode];

/** What each means, whatever the command. */
export const exitMeaning: Readonly<Record<keyof typeof exitCode, string>> = {
  done: "done, or stopped as asked, or help or version printed",
  failed: "could not start or finish, for example because the port is in use; or not all is well",
  misused: "wrong configuration, command or option: nothing was started",
  interrupted: "ended at once by SIGINT: a server by the second one",
  terminated: "ended at once by SIGTERM: a server by the second one",
};
