// The address of a webhook, as somebody writes it. Where it leads is looked at when something is sent (SYNC-SPEC S26).

import { AppError } from '@/lib/domain/errors'

/** Throws AppError `bad-request` for an address that no webhook can have. */
export function requireWebhookAddress(text: string): void {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '') return
  throw new AppError(
    'bad-request',
    'A webhook has an address with http: or https:, without a name and password.',
    'url',
  )
}
