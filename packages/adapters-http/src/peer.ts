/**
 * What a host knows of whoever sent a request, beside the request. @hono/node-server hands on the `incoming` of this;
 * other hosts give the `address`. Without either there is no limit per address.
 */
export interface Peer {
  /** The IP address at the other end of the connection. */
  readonly address?: string | undefined;
  /** Its connection is one too many: whatever it asks for but health is answered `serverBusy`. */
  readonly crowded?: boolean;
  readonly incoming?: { readonly socket: { readonly remoteAddress?: string | undefined } };
}
