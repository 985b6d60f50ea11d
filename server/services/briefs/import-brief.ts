// Reads a pasted or uploaded text as a brief of a board.

import { parseBrief } from '@/lib/brief/parse-brief'
import { AppError } from '@/lib/domain/errors'
import type { Locale } from '@/lib/domain/localized'
import type { BriefRow } from '../../db/briefs'
import type { BoardAccess } from '../../policies/board-policy'
import type { ServiceContext } from '../context'

export interface BriefInput {
  readonly text: string
  readonly title?: string | undefined
  /** Stands in when neither the person nor the text gives a title. */
  readonly fileName?: string | undefined
  readonly sourceUrl?: string | undefined
  readonly locale: Locale
}

const UNTITLED: Readonly<Record<Locale, string>> = { en: 'Untitled brief', ja: '無題の資料' }
const TITLE_MAX_LENGTH = 300

/** Throws AppError `bad-request` when the text holds no words. */
export async function importBrief(context: ServiceContext, access: BoardAccess, input: BriefInput): Promise<BriefRow> {
  const { title, sourceUrl } = input
  const brief = parseBrief(input.text, { ...(title && { title }), ...(sourceUrl && { sourceUrl }) })
  if (brief.blocks.length === 0) throw new AppError('bad-request', 'The brief holds no text. Paste its words.', 'text')
  const row = await context.briefs.create({
    id: context.newId(),
    boardId: access.board.id,
    title: (brief.title || nameOf(input.fileName) || UNTITLED[input.locale]).slice(0, TITLE_MAX_LENGTH),
    sourceUrl: brief.sourceUrl,
    metadata: brief.metadata,
    text: brief.text,
    blocks: brief.blocks,
    warnings: brief.warnings,
    format: brief.format,
    pages: brief.pages,
    createdById: access.person.id,
  })
  context.rooms.notify(access.board.id, { type: 'briefs-changed' })
  return row
}

/** A file's name without its ending. */
function nameOf(fileName: string | undefined): string {
  return fileName?.replace(/\.[a-z0-9]{1,5}$/i, '').trim() ?? ''
}
