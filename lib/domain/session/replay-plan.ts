// How a recording is played: hours of a session pass in a minute, breaks hardly count, and times that were not recorded are
// left out. Pure; moments are milliseconds since 1970, positions are milliseconds of playing.

export interface ReplayPlan {
  readonly lengthMs: number
  /** The moment of the session at a position. */
  readonly timeAt: (positionMs: number) => number
  /** The position at which a moment of the session is played. */
  readonly positionAt: (time: number) => number
}

export interface PlayedMoments {
  readonly spans: readonly { readonly from: number; readonly to: number }[]
  readonly frames: readonly { readonly at: number }[]
  readonly marks: readonly { readonly at: number }[]
}

/** A session takes no longer than this to play, at its own pace. */
const WHOLE_MS = 60_000
const LEAST_MS = 3_000
/** Where nothing happens for longer, it is played as if it were so long. */
const LONGEST_QUIET_MS = 30_000

interface Piece {
  readonly from: number
  readonly to: number
  /** In ms of playing, once all of them have their share. */
  readonly start: number
  readonly length: number
}

/** Makes the plan of a recording. */
export function replayPlan({ spans, frames, marks }: PlayedMoments): ReplayPlan {
  const moments = [...frames, ...marks].map(({ at }) => at)
  const intervals = spans.flatMap(({ from, to }) => {
    const within = [...new Set([from, ...moments.filter((at) => from < at && at < to), to])].toSorted((a, b) => a - b)
    return within.slice(1).map((end, i) => ({ from: within[i] ?? from, to: end }))
  })
  const weightOf = ({ from, to }: { from: number; to: number }) => Math.min(to - from, LONGEST_QUIET_MS)
  const whole = intervals.reduce((sum, interval) => sum + weightOf(interval), 0)
  const lengthMs = Math.min(WHOLE_MS, Math.max(LEAST_MS, whole))
  const share = whole === 0 ? 0 : lengthMs / whole
  const pieces: Piece[] = []
  let start = 0
  for (const interval of intervals) {
    const length = weightOf(interval) * share
    pieces.push({ ...interval, start, length })
    start += length
  }
  const first = spans[0]?.from ?? 0
  const last = spans.at(-1)?.to ?? first
  return {
    lengthMs,
    timeAt: (position) => {
      // The sum of the shares is not exactly the whole.
      if (position >= lengthMs) return last
      const piece = pieces.findLast((each) => each.start <= position)
      if (!piece) return first
      const part = piece.length === 0 ? 1 : Math.min(1, (position - piece.start) / piece.length)
      return piece.from + part * (piece.to - piece.from)
    },
    positionAt: (time) => {
      const piece = pieces.findLast((each) => each.from <= time)
      if (!piece) return 0
      return piece.start + piece.length * Math.min(1, (time - piece.from) / (piece.to - piece.from))
    },
  }
}

/** The last of what has a moment, at a time; undefined before the first. */
export function latestAt<T extends { readonly at: number }>(all: readonly T[], time: number): T | undefined {
  return all.findLast(({ at }) => at <= time)
}
