/** The text is no HTTP, or its target or Host is none. */
interface RequestMalformed {
  readonly _tag: "RequestMalformed";
}
/** The whole of the request did not come in time. */
interface RequestTimeout {
  readonly _tag: "RequestTimeout";
}
/** The headers are too long, or too many. */
interface HeadersTooLarge {
  readonly _tag: "HeadersTooLarge";
}

/** What a host finds wrong before there is a request that it could hand to the app. */
export type TransportError = RequestMalformed | RequestTimeout | HeadersTooLarge;
