// Addresses as the WHATWG reads them (https://url.spec.whatwg.org): the parser is the same in browsers and in Node, and
// declared here because lib knows the types of neither.

export interface Address {
  /** With its colon. */
  readonly protocol: string
  readonly username: string
  readonly password: string
  /** In lower case, names of other scripts in ASCII. */
  readonly hostname: string
  readonly origin: string
}

declare const URL: { new (text: string): Address; canParse(text: string): boolean }

/** Undefined for what is no whole address. */
export function parseAddress(text: string): Address | undefined {
  return URL.canParse(text) ? new URL(text) : undefined
}
