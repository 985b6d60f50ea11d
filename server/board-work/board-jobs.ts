// What is done with a whole board, each by its name. A board of thousands of cards takes some tens or hundreds of
// milliseconds of it, so a thread does it: what goes in and comes out is plain values and bytes.

import { gzipSync } from 'node:zlib'
import * as Y from 'yjs'
import { CodePointText } from '@/lib/brief/code-points'
import type { AnchoredPassage } from '@/lib/brief/reanchor'
import { usedPlaces } from '@/lib/brief/unused-passages'
import { briefStanding, type StandingText } from '@/lib/compare/brief-standing'
import { type FirstContent, firstContent } from '@/lib/document/records/first-content'
import type { RecordLimits } from '@/lib/document/records/record-limits'
import { type BoardRecord, createRecord } from '@/lib/document/records/records'
import { markSchema, seedRecords } from '@/lib/document/records/seed-board'
import { repairBoard } from '@/lib/document/repair/repair'
import { type HeldContent, holdsContent } from '@/lib/document/versions/held-content'
import type { StoredContent, VersionContent } from '@/lib/document/versions/version-content'
import { viewBoard } from '@/lib/document/view/board-view'
import { withoutCoveredScores } from '@/lib/document/view/covered-records'
import { templateRecords, templateShapes } from '@/lib/document/write/template-records'
import { DEFAULT_CRITERIA } from '@/lib/domain/criteria/criteria'
import type { Minutes } from '@/lib/domain/session/minutes'
import type { OpenRating } from '@/lib/domain/session/round-in-front'
import type { TemplateShape } from '@/lib/domain/template'
import { minutesText } from '@/lib/export/minutes-text'
import type { MinutesReader } from '@/lib/export/minutes-words'
import type { ReportInput, ReportReader } from '@/lib/export/report-input'
import { writeReportText } from '@/lib/export/report-markdown'
import { reportText } from '@/lib/export/report-text'
import { boardSlides, type SlidesInput } from '@/lib/export/slides/board-slides'
import { type TldrOptions, writeTldr } from '@/lib/export/tldr/write-tldr'
import type { StoredSegment } from '../db/sessions/recording-frames'
import { answerCoverage, type BriefUse } from './answer-coverage'
import { type ComparedSide, type CompareWishes, changesSection, compareSides, type SinceSide } from './compare-boards'
import { type PackedRecords, piecesOf } from './packed-records'
import { type FrameWishes, packFrame, readSegment } from './recording-bytes'
import {
  type MadeVersion,
  packVersion,
  readStoredVersion,
  repackVersion,
  type StoredVersion,
  type VersionBytes,
  type VersionChain,
} from './version-bytes'
import { type RegisterWishes, writeRegister } from './write-register'

type Bytes = Uint8Array<ArrayBuffer>

export interface ContentWishes {
  /** tldraw's serialised schema of the records; this version's by default. */
  readonly schema?: unknown
  /** Limits by which to repair records that anybody may have made. */
  readonly repairedBy?: RecordLimits
}

export interface ReportWishes extends Omit<ReportInput, 'view' | 'changes'> {
  readonly format: 'md' | 'docx'
  readonly reader: ReportReader
  /** An earlier state with which the report compares the board, and the briefs of now. */
  readonly since?: (SinceSide & { readonly briefs: ComparedSide['briefs'] }) | undefined
}

export interface SlidesWishes extends Omit<SlidesInput, 'records'> {
  readonly reader: ReportReader
}

/** A brief with two of its texts, and what people marked in the later one. */
export interface StandingWishes {
  readonly briefId: string
  readonly before: StandingText
  readonly after: StandingText
  readonly marks: readonly AnchoredPassage[]
}

export interface HeldWishes {
  readonly version: StoredVersion
  readonly held: HeldContent
}

/** A board as a template keeps it. */
export interface TemplateContent {
  /** The records as JSON text. */
  readonly records: string
  readonly shapes: readonly TemplateShape[]
}

/** A version whose records are texts, which are quick to pass between threads. */
export interface PackedVersion extends Omit<VersionContent, 'records'> {
  readonly records: PackedRecords
}

export const BOARD_JOBS = {
  /** The register as a file, or null: nothing in it could be stated. */
  register: (records: readonly BoardRecord[], wishes: RegisterWishes): Promise<Bytes | null> =>
    writeRegister(viewBoard(records), wishes),

  /** Markdown, or a Word document. */
  report: async (
    records: readonly BoardRecord[],
    { reader, since, format, ...input }: ReportWishes,
  ): Promise<Bytes> => {
    const { title } = input
    const view = viewBoard(records)
    const changes = since && changesSection(since, { title, records, briefs: since.briefs }, reader.locale)
    const text = reportText({ ...input, changes, view }, reader)
    if (format === 'md') return encoded(writeReportText(text))
    const { writeWord } = await import('../office/word/write-word')
    return writeWord(text, { locale: reader.locale, board: title, palette: view.criteria.palette })
  },

  /** The board as slides. */
  slides: async (records: readonly BoardRecord[], { reader, ...input }: SlidesWishes): Promise<Bytes> => {
    const { writeSlides } = await import('../office/slides/write-slides')
    const { locale } = reader
    const { palette } = viewBoard(records).criteria
    return writeSlides(boardSlides({ ...input, records }, reader), { locale, board: input.title, palette })
  },

  /** The minutes of a session as a Word document. */
  minutes: async (
    _: readonly BoardRecord[],
    { minutes, reader }: { readonly minutes: Minutes; readonly reader: MinutesReader },
  ): Promise<Bytes> => {
    const { writeWord } = await import('../office/word/write-word')
    const { locale } = reader
    const { palette } = DEFAULT_CRITERIA
    return writeWord(minutesText(minutes, reader), { locale, board: minutes.board.title, palette })
  },

  /** The JSON text that the API answers. */
  coverage: (records: readonly BoardRecord[], { briefs }: { readonly briefs: readonly BriefUse[] }): Bytes =>
    encoded(JSON.stringify(answerCoverage(viewBoard(records), briefs))),

  /** What differs between two boards: JSON text that the API answers, or Markdown. */
  compare: (_: readonly BoardRecord[], wishes: CompareWishes): Bytes => encoded(compareSides(wishes)),

  /** What still stands of the cards that cite a replaced brief: the JSON text that the API answers. */
  standing: (records: readonly BoardRecord[], { marks, ...brief }: StandingWishes): Bytes => {
    const places = usedPlaces(new CodePointText(brief.after.text), marks)
    return encoded(JSON.stringify(briefStanding(brief, viewBoard(records).cards, places)))
  },

  /** A file of stock tldraw. */
  tldr: (records: readonly BoardRecord[], options: TldrOptions): Bytes => encoded(writeTldr(records, options)),

  template: (records: readonly BoardRecord[], wishes: { readonly withCards: boolean }): TemplateContent => {
    const kept = templateRecords(records, wishes)
    return { records: JSON.stringify(kept), shapes: templateShapes(kept) }
  },

  /** A new board with these records. */
  content: (records: readonly BoardRecord[], { schema, repairedBy }: ContentWishes): FirstContent =>
    firstContent((doc) => {
      if (schema !== undefined) {
        seedRecords(doc, { schema, records })
        return
      }
      markSchema(doc)
      for (const record of records) createRecord(doc, record)
      const ids = records.map(({ id }) => id)
      if (repairedBy) while (repairBoard(doc, ids, repairedBy).repaired > 0);
    }),

  /** A version of a board, packed. */
  version: (
    records: readonly BoardRecord[],
    { before, ...content }: Omit<StoredContent, 'records'> & { readonly before: VersionChain | null },
  ): MadeVersion => packVersion({ ...content, records }, before),

  /** What a recorded session shows at one moment, packed. */
  'recording-frame': (records: readonly BoardRecord[], wishes: FrameWishes): MadeVersion => packFrame(records, wishes),

  /** A piece of a recording: the JSON text that the API answers. */
  'recording-segment': (_: readonly BoardRecord[], segment: StoredSegment): Bytes =>
    encoded(JSON.stringify({ frames: readSegment(segment) })),

  /** A version, packed onto another one before it. */
  'repacked-version': (
    _: readonly BoardRecord[],
    { own, before }: { readonly own: VersionChain; readonly before: VersionChain | null },
  ): VersionBytes => repackVersion(own, before),

  /** Whether a version holds a record, or a text in anything that people wrote. */
  'version-holds': (_: readonly BoardRecord[], { version, held }: HeldWishes): boolean =>
    holdsContent(readStoredVersion(version), held),

  /** What a version holds, its records on their way to another thread. */
  'read-version': (_: readonly BoardRecord[], version: StoredVersion): PackedVersion => {
    const { records, ...content } = readStoredVersion(version)
    return { ...content, records: piecesOf(records) }
  },

  /** A version as a document of its own, without what a rating covers: gzip of its Yjs V2 state, or unpacked a V1 update. */
  'version-document': (
    _: readonly BoardRecord[],
    {
      isPacked,
      rating,
      ...version
    }: StoredVersion & { readonly isPacked: boolean; readonly rating: OpenRating | undefined },
  ): Bytes => {
    const whole = readStoredVersion(version).records
    const records = rating ? withoutCoveredScores(whole, rating) : whole
    const { update } = firstContent((doc) => {
      markSchema(doc)
      for (const record of records) createRecord(doc, record)
    })
    return new Uint8Array(isPacked ? gzipSync(Y.convertUpdateFormatV1ToV2(update)) : update)
  },
}

export type BoardJobs = typeof BOARD_JOBS
export type BoardJob = keyof BoardJobs
export type WishesOf<J extends BoardJob> = Parameters<BoardJobs[J]>[1]
export type ResultOf<J extends BoardJob> = Awaited<ReturnType<BoardJobs[J]>>

function encoded(text: string): Bytes {
  return new TextEncoder().encode(text)
}
