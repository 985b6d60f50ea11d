// Origins whose pages may embed a board in a frame, one by one. Patterns are not allowed: `*.example.org` would let in
// anything that anybody publishes under that name.

import { parseAddress } from '../../std/parse-address'

export const MAX_EMBED_ORIGINS = 20

/**
 * Returns the origin in the form that `frame-ancestors` wants, without a path; undefined if it is not a site's address.
 */
export function embedOrigin(text: string): string | undefined {
  const trimmed = text.trim()
  const withScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`
  // `data:` and similar texts are schemes, not site names without a port.
  const isOtherScheme = /^[a-z][a-z0-9+.-]*:(?!\/\/|\d)/i.test(trimmed)
  if (trimmed === '' || isOtherScheme || /[\s;,*'"\\]/.test(trimmed)) return undefined
  const url = parseAddress(withScheme)
  if (!url || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') return undefined
  // The parser makes names of other scripts ASCII; browsers can't read an IPv6 address in a policy.
  return /^[a-z0-9.-]+$/.test(url.hostname) ? url.origin : undefined
}

/** Returns each origin once, in order; or the first text that is not an origin. */
export function embedOrigins(
  texts: readonly string[],
): { readonly origins: readonly string[] } | { readonly wrong: string } {
  const origins = new Set<string>()
  for (const text of texts) {
    const origin = embedOrigin(text)
    if (origin === undefined) return { wrong: text }
    origins.add(origin)
  }
  return { origins: [...origins] }
}
