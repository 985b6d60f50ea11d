// The input for data files made in the browser: the board as it is on the screen, saved or not, and the briefs that
// this page knows.

import type { Editor } from 'tldraw'
import { type BriefSource, sourceOf } from '@/lib/brief/brief-source'
import type { PresentedBrief } from '@/lib/brief/presented-brief'
import { type BoardView, type RecordLike, viewBoard } from '@/lib/document/view/board-view'
import type { CardKind } from '@/lib/domain/cards/card-kind'
import type { Locale } from '@/lib/domain/localized'

export interface DataSource {
  readonly editor: Editor
  readonly boardId: string
  readonly boardTitle: string
  /** The version that the editor shows; undefined for the board as it is now. */
  readonly versionId: string | undefined
  readonly locale: Locale
  /** Undefined while they aren't loaded. */
  readonly briefs: readonly PresentedBrief[] | undefined
  /** Undefined: cards of all kinds. */
  readonly kind: CardKind | undefined
  readonly signal: AbortSignal
  readonly onProgress: (bytes: number) => void
}

/** Record types that belong to a document, not to this person's session: cameras and pointers stay here. */
const OF_DOCUMENT: ReadonlySet<string> = new Set(['document', 'page', 'shape', 'binding', 'asset'])

export function recordsNow({ editor }: Pick<DataSource, 'editor'>): RecordLike[] {
  return editor.store.allRecords().filter(({ typeName }) => OF_DOCUMENT.has(typeName))
}

export function viewNow(source: Pick<DataSource, 'editor'>): BoardView {
  return viewBoard(recordsNow(source))
}

export function sourcesNow({ briefs = [] }: Pick<DataSource, 'briefs'>): ReadonlyMap<string, BriefSource> {
  return new Map(briefs.map((brief) => [brief.id, sourceOf(brief)]))
}

/** Returns the query for the server's register and report. */
export function queryOf({ locale, kind }: Pick<DataSource, 'locale' | 'kind'>, more: Readonly<Record<string, string>>) {
  return new URLSearchParams({ ...more, language: locale, ...(kind && { kind }) }).toString()
}
