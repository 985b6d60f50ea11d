// The page to open after signing in, from an address that anybody can make up. Only pages of this server count:
// `next=//evil.example` must not send a person who has just typed a password to somebody else's page.

/** A host that nobody owns (RFC 2606), to check that an address stays on it. */
const BASE = 'http://foreboard.invalid'
const HOME = '/'

/** A path of this server with its query and fragment, ready to navigate to; `/` for everything else. */
export function safeNext(next: string | null | undefined): string {
  const path = ownPath(next ?? '')
  // The rest must be the same place when it is parsed again: `/.//evil.example` becomes `//evil.example`.
  return path !== undefined && ownPath(path) === path ? path : HOME
}

function ownPath(text: string): string | undefined {
  // Browsers read a backslash as a slash, and drop tabs and line ends.
  if (!text.startsWith('/') || /^\/[/\\]/.test(text) || !URL.canParse(text, BASE)) return undefined
  const url = new URL(text, BASE)
  if (url.origin !== BASE) return undefined
  // Signing in again and answers of the API are not pages to go to.
  if (/^\/(api|sign-in|sign-up|setup|reset-password)(\/|$)/.test(url.pathname)) return undefined
  return `${url.pathname}${url.search}${url.hash}`
}

/** The address of the sign-in page that comes back to `path`. */
export function signInPath(path: string): string {
  return withNext('/sign-in', path)
}

/** Returns `page` with the page to open afterwards, unless that is the board list anyway. */
export function withNext(page: '/sign-in' | '/sign-up', next: string): string {
  const path = safeNext(next)
  return path === HOME ? page : `${page}?next=${encodeURIComponent(path)}`
}
