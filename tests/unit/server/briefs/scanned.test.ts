// A PDF whose pages are pictures is refused, in words that say in each language what it is and what to do instead.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { DEFAULT_LIMITS } from '@/lib/protocol/limits'
import { readDocument } from '@/server/briefs/read-document'
import { makePdf, pageOfText } from '../../../support/pdf'

const MESSAGES = join(process.cwd(), 'messages')
const job = { as: 'file', fileName: 'scan.pdf', limits: DEFAULT_LIMITS } as const

describe('a scanned PDF', () => {
  it.each([
    ['nothing', [[], []]],
    ['page numbers', [pageOfText(['1']), pageOfText(['2'])]],
  ])('that has %s as its text is refused', async (_, pages) => {
    await expect(readDocument(job, makePdf(pages), () => undefined)).rejects.toMatchObject({ why: 'scanned' })
  })

  it.each(readdirSync(MESSAGES))('is told of in %s: scanned, and either OCR or pasting', (language) => {
    const sentence = /"scanned-brief": "([^"]+)"/u.exec(
      readFileSync(join(MESSAGES, language, 'errors.json'), 'utf8'),
    )?.[1]
    expect(sentence).toMatch(/scanned|gescannt|スキャン/u)
    expect(sentence).toMatch(/OCR/u)
    expect(sentence).toMatch(/paste|fügen Sie|貼り付け/u)
  })
})
