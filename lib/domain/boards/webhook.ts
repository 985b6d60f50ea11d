// A webhook of a board: an address that gets the board's events. What can go wrong with it, and how long the server tries.

import type { BoardEventKind } from './board-event'

/** Reasons why nothing could be posted to an address. */
export const POST_FAILURES = [
  'address-unknown',
  'address-private',
  'unreachable',
  'timed-out',
  'redirected',
  'refused',
] as const
export type PostFailure = (typeof POST_FAILURES)[number]

/** Reasons why a webhook has stopped: it failed for about a day, its address said 410 Gone, or its maker lost the right. */
export const WEBHOOK_STOPS = ['failing', 'gone', 'no-right'] as const
export type WebhookStop = (typeof WEBHOOK_STOPS)[number]

/** The kind of a message that somebody sends to try a webhook. */
export const TEST_MESSAGE = 'test'

/** Returns the type that names a message's kind: `comment.made` of `comment-made`, as Standard Webhooks asks. */
export function messageType(kind: BoardEventKind | typeof TEST_MESSAGE): string {
  return kind === TEST_MESSAGE ? 'webhook.test' : kind.replace('-', '.')
}

/** Entries of its log that a webhook keeps. */
export const MOST_DELIVERIES_KEPT = 50

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS

/** Pauses between the tries of one message, in order: about a day in all. After the last one the webhook stops. */
export const WEBHOOK_RETRY_MS = [
  5_000,
  5 * MINUTE_MS,
  30 * MINUTE_MS,
  2 * HOUR_MS,
  5 * HOUR_MS,
  8 * HOUR_MS,
  8 * HOUR_MS,
] as const
