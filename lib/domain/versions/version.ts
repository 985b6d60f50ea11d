// A version of a board: what it was at one moment. People make named ones; the server makes others by itself and keeps
// fewer of them the older they become.

export const VERSION_KINDS = [
  /** Made by a person, and kept until somebody deletes it. */
  'named',
  /** The board came to rest after changes. */
  'rest',
  /** The board has been changed for an hour. */
  'hourly',
  'session-start',
  'session-end',
  /** Before the board, or some of its cards, became as in a version. */
  'before-restore',
  /** Before a file was put onto the board, or a register was brought in. */
  'before-import',
  /** Before a brief was replaced. */
  'before-brief',
] as const
export type VersionKind = (typeof VERSION_KINDS)[number]

/** The length of a version's name, in UTF-16 units. */
export const VERSION_NAME_MAX_LENGTH = 120

export interface Version {
  readonly id: string
  readonly kind: VersionKind
  /** '' where nobody has named it. */
  readonly name: string
  readonly at: Date
}

const HOUR_MS = 60 * 60 * 1000
const DAY_MS = 24 * HOUR_MS

/** Automatic versions up to these ages: one in each period of so many ms is kept, the last one; 0: all are. */
const KEPT = [
  { untilMs: 2 * DAY_MS, oneInMs: 0 },
  { untilMs: 14 * DAY_MS, oneInMs: HOUR_MS },
  { untilMs: 90 * DAY_MS, oneInMs: DAY_MS },
] as const

/** Whether the server made it by itself, and may thin it out. */
export function isAutomatic({ kind }: Pick<Version, 'kind'>): boolean {
  return kind !== 'named'
}

/**
 * The automatic versions that are no longer kept: all of 48 hours, the last one of each hour of 14 days, the last one of
 * each day of 90 days. Hours and days are those of UTC, so that thinning twice takes no more than thinning once.
 */
export function versionsToThin<V extends Pick<Version, 'kind' | 'at'>>(versions: readonly V[], now: Date): V[] {
  const newestFirst = versions.filter(isAutomatic).toSorted((a, b) => b.at.getTime() - a.at.getTime())
  const taken = new Set<string>()
  return newestFirst.filter(({ at }) => {
    const age = now.getTime() - at.getTime()
    const rule = KEPT.find(({ untilMs }) => age <= untilMs)
    if (!rule) return true
    if (rule.oneInMs === 0) return false
    const period = `${rule.oneInMs} ${Math.floor(at.getTime() / rule.oneInMs)}`
    if (taken.has(period)) return true
    taken.add(period)
    return false
  })
}
