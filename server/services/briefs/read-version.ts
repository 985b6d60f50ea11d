// Makes a version of a brief from pasted or uploaded content, or from an earlier version.

import type { BriefMetadata } from '@/lib/brief/parsed-brief'
import { AppError } from '@/lib/domain/errors'
import type { ReadOptions } from '../../briefs/brief-reader'
import type { BriefVersion } from '../../db/briefs/brief-revisions'
import type { BriefRow } from '../../db/briefs/briefs'
import type { ServiceContext } from '../context'
import { type BriefInput, readContent } from './import-brief'

/** The content is read as at an import; title and address stay, and what the version doesn't say of itself. */
export async function readVersion(
  context: ServiceContext,
  brief: BriefRow,
  { content, asker }: Pick<BriefInput, 'content' | 'asker'>,
  options: ReadOptions = {},
): Promise<BriefVersion> {
  const { title, sourceUrl } = brief
  const input = { content, title, sourceUrl: sourceUrl ?? undefined, asker }
  const { metadata, text, blocks, warnings, format, pages } = await readContent(context, input, options)
  if (blocks.length === 0) throw new AppError('bad-request', 'The version holds no text. Paste its words.', 'text')
  return { title, sourceUrl, metadata: fillIn(brief.metadata, metadata), text, blocks, warnings, format, pages }
}

/** Keeps the known metadata where the new version has none of its own. */
function fillIn(known: BriefMetadata, read: BriefMetadata): BriefMetadata {
  const said = Object.entries(read).filter(([, value]) => (value as string | readonly string[]).length > 0)
  return { ...known, ...Object.fromEntries(said) }
}

/** Finds a brief as it was at a revision. Throws AppError `not-found` where the brief never had that revision. */
export async function findVersion(context: ServiceContext, brief: BriefRow, revision: number): Promise<BriefVersion> {
  const row = await context.briefRevisions.find(brief.id, revision)
  if (!row) throw new AppError('not-found', 'This brief has no such earlier version.')
  const { revision: _, replacedById: __, replacedAt: ___, ...version } = row
  return version
}
