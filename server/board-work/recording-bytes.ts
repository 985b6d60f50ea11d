// States of a recorded session's board, packed as versions are (version-bytes): what a picture of the board shows, without
// names and without what people rate alone. All of it is work for the thread.

import type { BoardRecord } from '@/lib/document/records/records'
import { type ContentJson, contentOf } from '@/lib/document/versions/version-content'
import { withoutCoveredScores } from '@/lib/document/view/covered-records'
import { publicRecord } from '@/lib/document/view/public-records'
import type { OpenRating } from '@/lib/domain/session/round-in-front'
import { jsonEqual } from '@/lib/std/json-equal'
import { applyJsonPatch, type JsonPatch } from '@/lib/std/json-patch'
import { sortedJson } from '@/lib/std/sorted-json'
import type { FrameRow, StoredSegment } from '../db/sessions/recording-frames'
import {
  contentHash,
  currentRecords,
  type MadeVersion,
  packVersion,
  unzipped,
  type VersionChain,
} from './version-bytes'

export interface FrameWishes {
  /** tldraw's serialised schema of the records. */
  readonly schema: unknown
  /** What people rate at that moment. */
  readonly ratings: readonly OpenRating[]
  /** The segment that the state may go on; null: it must be whole. */
  readonly before: VersionChain | null
}

/** What leads from one state to the next; from nothing to the first of a segment. */
export interface FrameChange extends Pick<FrameRow, 'seq'> {
  /** In milliseconds since 1970. */
  readonly at: number
  readonly put: readonly BoardRecord[]
  readonly remove: readonly string[]
}

/** Packs what everybody may see of a board at a moment of its session. */
export function packFrame(records: readonly BoardRecord[], { schema, ratings, before }: FrameWishes): MadeVersion {
  const shown = ratings.reduce(withoutCoveredScores, records).flatMap((record) => publicRecord(record) ?? [])
  return packVersion({ title: '', briefs: [], schema, records: shown }, before)
}

/** Reads a segment as the changes from each state to the next. Throws when it is not what was stored. */
export function readSegment({ chain, frames }: StoredSegment): FrameChange[] {
  const [whole, ...differences] = chain.map(unzipped)
  const states = [whole as ContentJson]
  for (const difference of differences) {
    states.push(applyJsonPatch(states.at(-1) ?? null, difference as JsonPatch) as ContentJson)
  }
  const last = sortedJson(states.at(-1) ?? {}) as ContentJson
  if (contentHash(last) !== frames.at(-1)?.sha256) throw new Error('A recording is not what was stored')
  let shown = new Map<string, BoardRecord>()
  return states.flatMap((state, i) => {
    const frame = frames[i]
    if (!frame) return []
    const before = shown
    shown = new Map(currentRecords(contentOf(state)).map((record) => [record.id, record]))
    const put = [...shown.values()].filter((record) => !isSame(before.get(record.id), record))
    const remove = [...before.keys()].filter((id) => !shown.has(id))
    return [{ seq: frame.seq, at: frame.at.getTime(), put, remove }]
  })
}

function isSame(before: BoardRecord | undefined, after: BoardRecord): boolean {
  return before !== undefined && (before === after || jsonEqual(before, after))
}
