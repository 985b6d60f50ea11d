// A file or pasted text as a brief: by what it is. Runs in the brief program's thread, never in
// the server itself. Each reader is loaded only where it is needed.

import { assembleBrief } from '@/lib/brief/assemble-brief'
import { parseBrief } from '@/lib/brief/parse-brief'
import type { ParsedBrief } from '@/lib/brief/parsed-brief'
import type { SourceDocument } from '@/lib/brief/source-document'
import { isMarkdown } from '@/lib/domain/cards/markdown-text'
import { type BriefJob, type ReadProgress, Refused } from './brief-job'
import { decodeText } from './decode-text'
import { documentFormat } from './document-format'

/** Reads a document of any format into a brief. Throws Refused, and whatever a reader stumbles over. */
export async function readDocument(
  job: BriefJob,
  bytes: Uint8Array,
  onProgress: (progress: ReadProgress) => void,
): Promise<ParsedBrief> {
  const given = { ...(job.title && { title: job.title }), ...(job.sourceUrl && { sourceUrl: job.sourceUrl }) }
  const source = await sourceOf(job, bytes, onProgress)
  const brief = typeof source === 'string' ? parseBrief(source, given) : assembleBrief(source, given)
  if (brief.format !== 'text' && Buffer.byteLength(brief.text) > job.limits.maxBriefTextBytes) {
    throw new Refused('too-much-text')
  }
  if (brief.blocks.length === 0) throw new Refused('empty')
  return brief
}

async function sourceOf(
  { as, fileName, limits }: BriefJob,
  bytes: Uint8Array,
  onProgress: (progress: ReadProgress) => void,
): Promise<SourceDocument | string> {
  const format = as === 'file' ? documentFormat(fileName, bytes) : as === 'markup' ? 'html' : 'text'
  if (format === 'pdf') return (await import('./parse-pdf')).parsePdf(bytes, limits, onProgress)
  if (format === 'docx') return (await import('./parse-docx')).parseDocx(bytes, limits)
  const text = decodeText(bytes)
  if (text === undefined) throw new Refused('not-a-document')
  if (format === 'markdown' || (as === 'text' && isMarkdown(text)))
    return (await import('./parse-markdown')).parseMarkdown(text)
  if (format === 'text') return text
  const { parseMarkup, parsePage } = await import('./parse-html')
  if (as === 'file') return parsePage(text)
  return { format: 'html', title: '', sourceUrl: '', metadata: {}, blocks: parseMarkup(text) }
}
