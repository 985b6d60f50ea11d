// Finds the next occurrence of an hour of the day in a time zone. If clocks skip the hour, it occurs at the first
// moment after the gap; if the hour occurs twice, only the first counts. Pure, by the zones that the engine knows.

/** Minutes since midnight: 0 to 1439. */
export type MinuteOfDay = number

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS

/** Whether the engine knows a zone by this IANA name. */
export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    // The engine throws for an unknown name.
    return false
  }
}

/** The first moment after `after` at which the zone's clocks show the minute. `days` are weekdays, 0 is Sunday. */
export function nextDailyTime(
  after: Date,
  minute: MinuteOfDay,
  timeZone: string,
  days: readonly number[] = [0, 1, 2, 3, 4, 5, 6],
): Date {
  const clock = new ZoneClock(timeZone)
  const today = Math.floor(clock.localMs(after.getTime()) / DAY_MS)
  // Starts at yesterday, because a clock change near midnight may move an occurrence beyond its day. The eight days
  // after today include every weekday.
  for (let day = today - 1; day < today + 9; day++) {
    if (!days.includes(new Date(day * DAY_MS).getUTCDay())) continue
    const at = clock.moment(day * DAY_MS + minute * MINUTE_MS)
    if (at > after.getTime()) return new Date(at)
  }
  throw new Error(`No day among ${days.join()} comes`)
}

class ZoneClock {
  readonly #format: Intl.DateTimeFormat

  constructor(timeZone: string) {
    this.#format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      ...({ year: 'numeric', month: 'numeric', day: 'numeric' } as const),
      ...({ hour: 'numeric', minute: 'numeric', second: 'numeric' } as const),
    })
  }

  /** Returns the local wall-clock time at a moment, as the UTC time that reads the same. */
  localMs(at: number): number {
    const parts = new Map(this.#format.formatToParts(at).map(({ type, value }) => [type, Number(value)]))
    const of = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0
    return Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'))
  }

  /** Finds the first moment at which the clocks show `local`, or the first one after the gap if they never do. */
  moment(local: number): number {
    // No zone is more than a day from UTC, and no clock changes twice within a day.
    const offsets = [local - DAY_MS, local + DAY_MS].map((at) => this.localMs(at) - at)
    const candidates = offsets.map((offset) => local - offset).sort((a, b) => a - b)
    const exact = candidates.find((at) => this.localMs(at) === local)
    if (exact !== undefined) return exact
    return this.#endOfGap(local, candidates[0] ?? local, candidates[1] ?? local)
  }

  /** Finds the end of the gap over which the clocks jump between `from` and `to`. */
  #endOfGap(local: number, from: number, to: number): number {
    let [before, after] = [from - MINUTE_MS, to + MINUTE_MS]
    while (after - before > 1000) {
      const middle = Math.floor((before + after) / 2000) * 1000
      if (this.localMs(middle) >= local) after = middle
      else before = middle
    }
    return after
  }
}
