// The policy for what a page may load and run (SYNC-SPEC S30). Scripts run by a nonce that is new with every page and
// unknown to anybody who gets words onto one; all they load comes from this server. Other answers may do nothing.

/** The policy of answers that are data: should a browser ever show one as a page, nothing on it runs or loads. */
export const DATA_POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/** Carries the nonce to our own layout; Next reads it out of the policy. An incoming header of this name is overwritten. */
export const NONCE_HEADER = 'x-nonce'

export interface PagePolicy {
  readonly nonce: string
  /** Host and port of this server as pages know it; sockets may go there. */
  readonly hosts: readonly string[]
  /** Origins of pages that may hold this one in a frame; none: nobody may. */
  readonly ancestors?: readonly string[]
  /** Whether this is a production server. In development Next rebuilds scripts from text while you watch. */
  readonly production: boolean
}

/** The Content-Security-Policy of a page. */
export function pagePolicy({ nonce, hosts, ancestors = [], production }: PagePolicy): string {
  // Browsers can't read an IPv6 address here, and complain; there, 'self' alone stands for the sockets.
  const sockets = hosts.filter((host) => !host.startsWith('[')).flatMap((host) => [`ws://${host}`, `wss://${host}`])
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${production ? '' : " 'unsafe-eval'"}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' blob: data:",
    // tldraw draws an export in the page first, with its faces inside.
    "font-src 'self' data:",
    // tldraw fetches its words: from blobs, which are the page's own memory, they can't fail to come.
    ["connect-src 'self' blob:", ...sockets].join(' '),
    "worker-src 'self' blob:",
    "frame-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors ${ancestors.length === 0 ? "'none'" : ancestors.join(' ')}`,
  ].join('; ')
}
