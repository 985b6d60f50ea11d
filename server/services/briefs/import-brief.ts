// Reads a pasted text, copied markup or an uploaded file as a brief of a board. Short texts are read at once; all else
// is for the brief program.

import { parseBrief } from '@/lib/brief/parse-brief'
import type { ParsedBrief } from '@/lib/brief/parsed-brief'
import { leadTitle, untitledBrief } from '@/lib/brief/titles/brief-title'
import { AppError } from '@/lib/domain/errors'
import type { Locale } from '@/lib/domain/localized'
import type { ReadOptions } from '../../briefs/brief-reader'
import { decodeText } from '../../briefs/decode-text'
import { documentFormat } from '../../briefs/document-format'
import type { BriefRow } from '../../db/briefs/briefs'
import type { Asker } from '../../fairness/asker'
import type { BoardAccess } from '../../policies/board-policy'
import type { ServiceContext } from '../context'

export interface BriefInput {
  readonly content:
    | { readonly as: 'text' | 'markup'; readonly text: string }
    /** The file's name stands in when neither the person nor the text gives a title. */
    | { readonly as: 'file'; readonly bytes: Uint8Array; readonly fileName: string }
  readonly title?: string | undefined
  readonly sourceUrl?: string | undefined
  /** The person who waits for it. */
  readonly asker: Asker
  readonly locale: Locale
}

const TITLE_MAX_LENGTH = 300
/** Takes a few milliseconds to read. */
const SHORT_CHARS = 60_000

/**
 * Reads a text or file and adds it to a board as a brief. Resolves when the brief is on the board; nothing is kept of
 * one that was called off or refused. Throws AppError `bad-request` when it holds no words, and why a file isn't read.
 */
export async function importBrief(
  context: ServiceContext,
  access: BoardAccess,
  input: BriefInput & { readonly id: string },
  options: ReadOptions = {},
): Promise<BriefRow> {
  const { content } = input
  const brief = await readContent(context, input, options)
  if (brief.blocks.length === 0) throw new AppError('bad-request', 'The brief holds no text. Paste its words.', 'text')
  const fileName = content.as === 'file' ? content.fileName : undefined
  const row = await context.briefs.create({
    id: input.id,
    boardId: access.board.id,
    title: titleFor(brief, fileName, input.locale).slice(0, TITLE_MAX_LENGTH),
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

/** Reads the content as a brief. Throws an AppError that says why a file can't be read. */
export function readContent(
  context: ServiceContext,
  input: Omit<BriefInput, 'locale'>,
  options: ReadOptions,
): ParsedBrief | Promise<ParsedBrief> {
  const { content } = input
  const given = { ...(input.title && { title: input.title }), ...(input.sourceUrl && { sourceUrl: input.sourceUrl }) }
  const short = shortText(content)
  if (short !== undefined) return parseBrief(short, given)
  const { as } = content
  const { readLimits, visitorReadLimits } = context
  const limits = input.asker.isVisitor ? visitorReadLimits : readLimits
  const job = { as, fileName: as === 'file' ? content.fileName : '', ...given, limits }
  const bytes = content.as === 'file' ? content.bytes : new TextEncoder().encode(content.text)
  return context.briefReader.read(job, bytes, input.asker, options)
}

/** The words of a short plain text; undefined for all that needs a reader, or takes time. */
function shortText(content: BriefInput['content']): string | undefined {
  if (content.as !== 'file') {
    return content.as === 'text' && content.text.length <= SHORT_CHARS ? content.text : undefined
  }
  if (content.bytes.length > SHORT_CHARS) return undefined
  try {
    return documentFormat(content.fileName, content.bytes) === 'text' ? decodeText(content.bytes) : undefined
  } catch {
    // The brief program says why it is refused.
    return undefined
  }
}

/**
 * A title that the text gives comes first, then a file's name that somebody wrote as words. Of a name made for machines, such
 * as `q3_report-final`, only the words are taken, and only if the text begins with nothing better.
 */
function titleFor(brief: ParsedBrief, fileName: string | undefined, locale: Locale): string {
  const name = nameOf(fileName)
  const isWords = !MACHINE_NAME.test(name)
  const spaced = name.replaceAll(/[-_]+/g, ' ').trim()
  return brief.title || (isWords && name) || leadTitle(brief) || spaced || untitledBrief(locale)
}

/** Printable ASCII without a space. */
const MACHINE_NAME = /^[!-~]+$/

/** A file's name without its ending. */
function nameOf(fileName: string | undefined): string {
  return fileName?.replace(/\.[a-z0-9]{1,5}$/i, '').trim() ?? ''
}
