// What is kept of recorded sessions: states of their boards in the order of time. Each is stored whole or as the difference
// from the one before it.

import type { AppDb } from '../engine/client'

export interface FrameRow {
  readonly seq: number
  readonly at: Date
  readonly isWhole: boolean
  readonly sha256: string
}

export interface NewFrame extends FrameRow {
  readonly sessionId: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** A whole state with the differences that follow it. */
export interface StoredSegment {
  /** The bytes of the whole one first. */
  readonly chain: readonly Uint8Array[]
  readonly frames: readonly FrameRow[]
}

const COLUMNS = { seq: true, at: true, isWhole: true, sha256: true } as const

/** Reads and writes the kept states of recorded sessions. */
export class RecordingFrameRepository {
  readonly #db: AppDb

  constructor(db: AppDb) {
    this.#db = db
  }

  /** The states of a session, the first one first. */
  list(sessionId: string): Promise<FrameRow[]> {
    return this.#db.recordingFrame.findMany({ where: { sessionId }, orderBy: { seq: 'asc' }, select: COLUMNS })
  }

  newest(sessionId: string): Promise<FrameRow | null> {
    return this.#db.recordingFrame.findFirst({ where: { sessionId }, orderBy: { seq: 'desc' }, select: COLUMNS })
  }

  /** The segment in which a state lies; null where there is none. */
  async segment(sessionId: string, seq: number): Promise<StoredSegment | null> {
    const whole = { sessionId, isWhole: true }
    const first = await this.#db.recordingFrame.findFirst({
      where: { ...whole, seq: { lte: seq } },
      orderBy: { seq: 'desc' },
      select: { seq: true },
    })
    if (!first) return null
    const next = await this.#db.recordingFrame.findFirst({
      where: { ...whole, seq: { gt: first.seq } },
      orderBy: { seq: 'asc' },
      select: { seq: true },
    })
    const rows = await this.#db.recordingFrame.findMany({
      where: { sessionId, seq: { gte: first.seq, ...(next && { lt: next.seq }) } },
      orderBy: { seq: 'asc' },
      select: { ...COLUMNS, bytes: true },
    })
    return { chain: rows.map(({ bytes }) => bytes), frames: rows.map(({ bytes: _, ...frame }) => frame) }
  }

  /** What the states of a session take, or of all sessions of a board. */
  async bytesOf(of: { readonly sessionId: string } | { readonly boardId: string }): Promise<number> {
    const where = 'boardId' in of ? { session: { boardId: of.boardId } } : of
    const { _sum } = await this.#db.recordingFrame.aggregate({ where, _sum: { byteLength: true } })
    return _sum.byteLength ?? 0
  }

  /** Adds a state, unless the recording ended while it was made. */
  async add({ bytes, ...frame }: NewFrame): Promise<boolean> {
    return this.#db.$transaction(async (tx) => {
      // Writes what is there: whoever ends the recording waits for it, or has ended it before.
      const isOn = { where: { id: frame.sessionId, isRecording: true }, data: { isRecording: true } }
      if ((await tx.boardSession.updateMany(isOn)).count === 0) return false
      await tx.recordingFrame.create({ data: { ...frame, bytes, byteLength: bytes.length } })
      return true
    })
  }

  async remove(sessionId: string): Promise<void> {
    await this.#db.recordingFrame.deleteMany({ where: { sessionId } })
  }
}
