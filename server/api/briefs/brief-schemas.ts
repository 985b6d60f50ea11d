// The schema of a brief in HTTP answers and corrections. Offsets count Unicode code points.

import { z } from '@hono/zod-openapi'
import { BRIEF_BLOCK_KINDS, BRIEF_FORMATS, SET_ASIDE_REASONS } from '@/lib/brief/parsed-brief'
import { type PresentedBrief, presentBlocks } from '@/lib/brief/presented-brief'
import { isSourceDate } from '@/lib/brief/source-date'
import type { BriefRow } from '../../db/briefs/briefs'
import { oneLine, timestamp } from '../routing/schemas'

const names = z.array(z.string()).readonly()
const metadata = z.object({
  authors: names,
  centers: names,
  collections: names,
  programs: names,
  projects: names,
  regions: names,
  topics: names,
  type: z.string(),
  date: z.string(),
  language: z.string(),
  publisher: z.string(),
  rights: z.string(),
})
const range = { start: z.number().int(), end: z.number().int() }
const block = z.object({
  id: z.string(),
  kind: z.enum(BRIEF_BLOCK_KINDS),
  level: z
    .number()
    .int()
    .optional()
    .openapi({ description: 'Of a heading 1 to 6, of a list item its depth from 0, of a table’s row 0 for its head' }),
  ...range,
})
const removed = z.object({ blockId: z.string(), ...range, text: z.string(), reason: z.enum(SET_ASIDE_REASONS) })
const warning = z.object({
  code: z.enum(['list-missing', 'metadata-broken']),
  blockId: z.string(),
  message: z.string(),
})
/** A brief in answers. */
export const briefSchema = z
  .object({
    id: z.string(),
    title: z.string(),
    sourceUrl: z.string().nullable(),
    metadata,
    text: z.string(),
    blocks: z.array(block).openapi({ description: 'What one reads' }),
    removed: z.array(removed).openapi({ description: 'What was set aside, with the reason' }),
    warnings: z.array(warning).readonly(),
    format: z.enum(BRIEF_FORMATS).openapi({ description: 'What it was read from' }),
    pages: z
      .array(z.number().int())
      .readonly()
      .nullable()
      .openapi({ description: 'Where each page begins, in code points; null where the source has no pages' }),
    revision: z.number().int().openapi({ description: 'Rises with every replaced version; send it as If-Match' }),
    settledRevision: z
      .number()
      .int()
      .openapi({ description: 'The revision up to which its changes under cards are dealt with; 0 for none' }),
    createdBy: z.string(),
    createdAt: timestamp,
  })
  .openapi('Brief')

/** A title that a person gives. */
export const title = oneLine(300)
/** The brief's address on the web. */
export const sourceUrl = z.url({ protocol: /^https?$/, error: 'must be an http or https address' }).max(2_000)

const fact = z
  .string()
  .trim()
  .max(300)
  .regex(/^[^\p{Cc}]*$/u, 'must be one line')
/** Corrections to a brief's metadata; fields that are left out stay as they are. */
export const changedMetadata = z
  .strictObject({
    authors: z.array(fact.min(1)).max(50),
    date: fact.refine(isSourceDate, 'must be a date with its year, as the source writes it'),
    publisher: fact,
    rights: fact,
    language: z.string().regex(/^(?:[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)?$/, 'must be a language tag such as en'),
  })
  .partial()

/** The row as the API gives it. */
export function presentBrief(brief: BriefRow): PresentedBrief {
  return {
    id: brief.id,
    title: brief.title,
    sourceUrl: brief.sourceUrl,
    metadata: brief.metadata,
    text: brief.text,
    ...presentBlocks(brief.text, brief.blocks),
    warnings: brief.warnings,
    format: brief.format,
    pages: brief.pages,
    revision: brief.revision,
    settledRevision: brief.settledRevision,
    createdBy: brief.createdById,
    createdAt: brief.createdAt.toISOString(),
  }
}
