// Lays out what explains a picture: a head with title, date and version, and a foot with legend, scales, level table
// and sources. It leaves out anything that the picture doesn't show.

import type { MeasureText } from '@/components/canvas/text/measure-text'
import { levelWord } from '@/lib/domain/criteria/criteria'
import { sourceOfBands } from '@/lib/domain/criteria/criteria-presets'
import { LEVELS } from '@/lib/domain/criteria/scale'
import type { PictureFacts } from '@/lib/picture/picture-facts'
import { headingBlock, levelTableBlock, scaleBlock } from './criteria-blocks'
import type { ExplainWords } from './explain-words'
import { type Block, inColumns, inReadingColumns, moved, SIGN_PX, stacked } from './marks'
import { scoredBlock } from './scored-block'
import { sourceBlock } from './source-block'
import { type Entry, entriesBlock, textBlock } from './text-block'

export interface Explanation {
  readonly head: Block
  /** Has no height if there is nothing to say. */
  readonly foot: Block
}

const EDGE_PX = 24
const TITLE = { size: 20, weight: 600 } as const
/** Columns of the foot, and of its sources. */
const COLUMN = { leastPx: 240, gapPx: 32, most: 5 } as const
const SCORED_LEAST_PX = 320
const SOURCE_LEAST_PX = 420
const GAP_PX = 20
const LINK_PX = 28

export function explain(facts: PictureFacts, words: ExplainWords, columnPx: number, measure: MeasureText): Explanation {
  const widthPx = columnPx - 2 * EDGE_PX
  return {
    head: framed(headBlock(facts, words, widthPx, measure), columnPx, 'below'),
    foot: framed(footBlock(facts, words, widthPx, measure), columnPx, 'above'),
  }
}

function headBlock(facts: PictureFacts, words: ExplainWords, widthPx: number, measure: MeasureText): Block {
  const told = [
    facts.part,
    facts.changedAt === '' ? '' : words.changed(facts.changedAt),
    words.version(facts.version),
    facts.raters ? words.raters(facts.raters) : '',
  ].filter((part) => part !== '')
  return stacked(
    [
      textBlock(facts.title, widthPx, TITLE, measure),
      textBlock(told.join(' · '), widthPx, { size: 12, color: 'mute' }, measure),
    ],
    2,
  )
}

function footBlock(facts: PictureFacts, words: ExplainWords, widthPx: number, measure: MeasureText): Block {
  const { criteria } = facts
  const columns = columnsIn(widthPx, COLUMN.leastPx, COLUMN.most)
  const stridePx = (widthPx + COLUMN.gapPx) / columns
  const width = stridePx - COLUMN.gapPx
  const bands = sourceOfBands(criteria.likelihood)
  const ofLikelihood = [criteria.horizon, bands ? words.bandSource(bands) : ''].filter((note) => note !== '')
  const scales = facts.scales.map((name) =>
    scaleBlock(criteria[name], name === 'likelihood' ? ofLikelihood : [], width, words.locale, measure),
  )
  const table = {
    heading: words.levelTable,
    tolerance: words.tolerance(levelWord(criteria, criteria.tolerance, words.locale)),
  }
  const parts = [
    legendBlock(facts, words, width, measure),
    ...scales,
    ...(facts.hasLevelTable ? [levelTableBlock(criteria, table, width, words.locale, measure)] : []),
  ].filter(({ heightPx }) => heightPx > 0)
  return stacked(
    [
      inColumns(parts, columns, stridePx, GAP_PX),
      keyBlock(facts, words, widthPx, measure),
      sourcesBlock(facts, words, widthPx, measure),
      versionBlock(facts, words, widthPx, measure),
    ].filter(({ heightPx }) => heightPx > 0),
    GAP_PX,
  )
}

/** Says of which version of the board the picture is, so that the board as it was then is found again. */
function versionBlock({ ofVersion }: PictureFacts, words: ExplainWords, widthPx: number, measure: MeasureText): Block {
  if (!ofVersion) return { heightPx: 0, marks: [] }
  return textBlock(words.ofVersion(ofVersion), widthPx, { size: 11, color: 'soft' }, measure)
}

function legendBlock(facts: PictureFacts, words: ExplainWords, widthPx: number, measure: MeasureText): Block {
  const kinds = facts.kinds.map(
    (kind): Entry => ({
      sign: (y) => [{ type: 'kind', kind, x: 0, y, size: SIGN_PX }],
      signPx: SIGN_PX,
      text: words.kind(kind),
    }),
  )
  const levels = LEVELS.filter((level) => facts.levels.includes(level)).map(
    (level): Entry => ({
      sign: (y) => [{ type: 'level', level, x: 0, y: y - SIGN_PX / 2, w: SIGN_PX, h: SIGN_PX }],
      signPx: SIGN_PX,
      text: levelWord(facts.criteria, level, words.locale),
    }),
  )
  const links = facts.linkKinds.map(
    (kind): Entry => ({
      sign: (y) => [{ type: 'link', kind, x: 0, y, w: LINK_PX }],
      signPx: LINK_PX,
      text: words.link(kind),
    }),
  )
  const untreated: Entry = {
    sign: (y) => [{ type: 'untreated', x: 0, y, size: SIGN_PX }],
    signPx: SIGN_PX,
    text: words.noTreatment,
  }
  const rows = [[...kinds, ...(facts.hasUntreated ? [untreated] : [])], levels, links].map((entries) =>
    entriesBlock(entries, widthPx, measure),
  )
  if (rows.every(({ heightPx }) => heightPx === 0)) return { heightPx: 0, marks: [] }
  return stacked([headingBlock(words.legend, widthPx, measure), ...rows], 2)
}

/** The whole titles of the cards in matrices: a full cell has no room for them. */
function keyBlock(facts: PictureFacts, words: ExplainWords, widthPx: number, measure: MeasureText): Block {
  if (facts.scored.length === 0) return { heightPx: 0, marks: [] }
  const columns = columnsIn(widthPx, SCORED_LEAST_PX, Math.min(5, facts.scored.length))
  const stridePx = (widthPx + COLUMN.gapPx) / columns
  const cards = facts.scored.map((card) => scoredBlock(card, facts.criteria, words, stridePx - COLUMN.gapPx, measure))
  return stacked([headingBlock(words.scored, widthPx, measure), inReadingColumns(cards, columns, stridePx, 4)], 2)
}

function sourcesBlock(facts: PictureFacts, words: ExplainWords, widthPx: number, measure: MeasureText): Block {
  if (facts.sources.length === 0) return { heightPx: 0, marks: [] }
  const columns = columnsIn(widthPx, SOURCE_LEAST_PX, Math.min(3, facts.sources.length))
  const stridePx = (widthPx + COLUMN.gapPx) / columns
  const sources = facts.sources.map((cited) => sourceBlock(cited, words, stridePx - COLUMN.gapPx, measure))
  return stacked([headingBlock(words.sources, widthPx, measure), inColumns(sources, columns, stridePx, 8)], 2)
}

function columnsIn(widthPx: number, leastPx: number, most: number): number {
  return Math.max(1, Math.min(most, Math.floor((widthPx + COLUMN.gapPx) / (leastPx + COLUMN.gapPx))))
}

/** Adds room around a block and a line towards the drawing. */
function framed(block: Block, columnPx: number, line: 'above' | 'below'): Block {
  if (block.heightPx === 0) return block
  const heightPx = block.heightPx + 2 * EDGE_PX
  const rule = { type: 'rule', x: EDGE_PX, y: line === 'above' ? 0 : heightPx, w: columnPx - 2 * EDGE_PX } as const
  return { heightPx, marks: [...moved(block, EDGE_PX, EDGE_PX), rule] }
}
