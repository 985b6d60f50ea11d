// Headers that every answer bears. The pages' full content security policy comes with the pages.

import type { ServerResponse } from 'node:http'

const HEADERS: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  // Invite links hold a token: no other site may see our addresses (SYNC-SPEC S16).
  'referrer-policy': 'same-origin',
  'x-frame-options': 'DENY',
  'content-security-policy': "frame-ancestors 'none'; object-src 'none'; base-uri 'none'",
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
}

export function setSecurityHeaders(response: ServerResponse): void {
  for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value)
}
