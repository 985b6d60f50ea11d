// A scheduled export, which the server makes by itself at an hour of the day: its settings and its last outcome.

import type { Locale } from '../localized'
import { POST_FAILURES } from './webhook'

export const SCHEDULE_FORMATS = ['pdf', 'png', 'svg', 'xlsx', 'csv'] as const
export type ScheduleFormat = (typeof SCHEDULE_FORMATS)[number]

/** Formats that show the board; the others contain its register. */
export const SCHEDULE_PICTURES: readonly ScheduleFormat[] = ['pdf', 'png', 'svg']

export const SCHEDULE_DAYS = ['every-day', 'weekdays', 'mondays'] as const
export type ScheduleDays = (typeof SCHEDULE_DAYS)[number]

/** 0 is Sunday. */
export const WEEKDAYS_OF: Readonly<Record<ScheduleDays, readonly number[]>> = {
  'every-day': [0, 1, 2, 3, 4, 5, 6],
  weekdays: [1, 2, 3, 4, 5],
  mondays: [1],
}

export const MAX_KEPT_FILES = 60
export const MAX_WEBHOOK_CHARS = 2_000

export type ScheduleTarget =
  /** A folder of the server, which keeps the newest files. */
  { readonly kind: 'folder'; readonly keep: number } | { readonly kind: 'webhook'; readonly url: string }

export interface ScheduleWishes {
  readonly format: ScheduleFormat
  /**
   * `board` (its first page), `frames` or `pages` (PDF: a sheet each; PNG and SVG: a ZIP), or the id of a page or shape. The
   * register has no parts.
   */
  readonly part: string
  readonly days: ScheduleDays
  /** Minutes since midnight. */
  readonly minute: number
  /** The IANA name of the time zone. */
  readonly timeZone: string
  readonly language: Locale
  readonly target: ScheduleTarget
}

/** Reasons why a run failed to deliver its file. */
export const SCHEDULE_FAILURES = [
  'renderer-missing',
  'not-drawn',
  'nothing-to-draw',
  'part-gone',
  'too-large',
  'disk',
  ...POST_FAILURES,
] as const
export type ScheduleFailure = (typeof SCHEDULE_FAILURES)[number]

/** The outcome of the last run. */
export interface ScheduleOutcome {
  readonly kind: 'delivered' | 'trying-again' | 'failed' | 'ended'
  /** ISO 8601, UTC. */
  readonly at: string
  /** The time for which the run was due. */
  readonly dueAt: string
  readonly failure?: ScheduleFailure
  /** The HTTP status of the webhook's answer. */
  readonly status?: number
  /** The name of the file in its folder. */
  readonly fileName?: string
  readonly byteLength?: number
}

/** Pauses between the attempts of a run, in order; after the last one the run is given up. */
export const RETRY_AFTER_MS = [60_000, 5 * 60_000, 30 * 60_000, 2 * 60 * 60_000] as const
