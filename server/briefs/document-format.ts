// Recognises an uploaded file by its first bytes, then by its name. The sender's media type doesn't count.

import type { BriefFormat } from '@/lib/brief/parsed-brief'
import { Refused } from './brief-job'

const HEAD_BYTES = 1_024

/**
 * Recognises the format of a document by its bytes, and by its name where they don't say. Throws Refused for documents
 * of kinds that aren't read; anything else may be text.
 */
export function documentFormat(fileName: string, bytes: Uint8Array): BriefFormat {
  const head = Buffer.from(bytes.subarray(0, HEAD_BYTES)).toString('latin1')
  if (head.includes('%PDF-')) return 'pdf'
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return 'docx'
  if (head.startsWith('\xd0\xcf\x11\xe0')) throw new Refused('old-office')
  if (head.startsWith('{\\rtf')) throw new Refused('rich-text')
  if (/^(?:From:|MIME-Version:|Snapshot-Content-Location:)/im.test(head) && /multipart\/related/i.test(head)) {
    throw new Refused('web-archive')
  }
  if (/\.x?html?$/i.test(fileName) || /^\W{0,4}\s*(?:<!doctype html|<html[\s>])/i.test(head)) return 'html'
  return /\.(?:md|markdown|mdown)$/i.test(fileName) ? 'markdown' : 'text'
}
