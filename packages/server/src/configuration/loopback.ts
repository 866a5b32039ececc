/**
 * Whether a host is this machine as seen by itself alone. A name is taken for what it says, and only `localhost` says so.
 * In a URL an address of IPv6 stands in brackets.
 */
export const isLoopback = (host: string): boolean => /^(?:localhost|127(?:\.[0-9]{1,3}){3}|::1|\[::1\])$/u.test(host);
