// Addresses as the WHATWG reads them (https://url.spec.whatwg.org): the parser is the same in browsers and in Node, and
// declared here because lib knows the types of neither.

export interface Address {
  /** The scheme, with its colon. */
  readonly protocol: string
  readonly username: string
  readonly password: string
  /** The host in lower case, with names of other scripts in ASCII. */
  readonly hostname: string
  readonly origin: string
}

declare const URL: { new (text: string): Address; canParse(text: string): boolean }

/** Parses an absolute address; returns undefined for any other text. */
export function parseAddress(text: string): Address | undefined {
  return URL.canParse(text) ? new URL(text) : undefined
}
