// Headers that every answer bears. Answers other than pages get the policy of data; pages get theirs in answer-page.

import type { ServerResponse } from 'node:http'
import { DATA_POLICY } from './content-security-policy'

const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': DATA_POLICY,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  // Invite links hold a token: no other site may see our addresses (SYNC-SPEC S16).
  'referrer-policy': 'same-origin',
  // No other site's page shares a process with ours, keeps a handle on our windows, or embeds what we answer.
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy':
    'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()',
}

/** Half a year; subdomains are not ours to speak for. */
const TRANSPORT_SECURITY = 'max-age=15552000'

/**
 * Sets the headers that keep browsers from what our pages don't need. `isHttps`: people reach this server by https
 * only, so that browsers may be asked to keep to it.
 */
export function setSecurityHeaders(response: ServerResponse, { isHttps }: { readonly isHttps: boolean }): void {
  for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value)
  if (isHttps) response.setHeader('strict-transport-security', TRANSPORT_SECURITY)
}
