// The recording of a session: when the board was kept so that the session can be played back. Plain data, part of the
// session, so that everybody who is there knows it before the first state is kept.

/** A time in which the board was kept, in milliseconds since 1970. */
export interface RecordedSpan {
  readonly from: number
  /** Null while it lasts. */
  readonly to: number | null
}

export interface SessionRecording {
  /** Somebody has switched it on: what happens while the session runs is kept. */
  readonly isOn: boolean
  /** True if the server ended it because it had no room left. */
  readonly isFull?: boolean | undefined
  readonly spans: readonly RecordedSpan[]
}

/** A recording has at most so many states of its board, and they take at most so many bytes, packed. */
export const MOST_FRAMES = 1_000
export const MOST_RECORDED_BYTES = 32 * 1024 * 1024

/** A change waits so long after the state that was kept before it. */
const SHORT_GAP_MS = 10_000
/** From this many states on there are fewer of them, so that a session of a whole day has room. */
const SPARSE_FROM = 400
const SPARSE_GAP_MS = 60_000

/** Returns the least time between two states that follow from changes alone. */
export function frameGapMs(frames: number): number {
  return frames < SPARSE_FROM ? SHORT_GAP_MS : SPARSE_GAP_MS
}
