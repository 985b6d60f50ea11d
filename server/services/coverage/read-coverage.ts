// All that coverage says of a live board: its gaps with the passages that nobody used, traceability, levels, wind tunnel
// and cross-impact, from one look at the document.

import { CodePointText } from '@/lib/brief/code-points'
import { presentBlocks } from '@/lib/brief/presented-brief'
import { unusedPassages, usedPlaces } from '@/lib/brief/unused-passages'
import type { BoardView } from '@/lib/document/board-view'
import { viewDocument } from '@/lib/document/view-document'
import { type CoverageGaps, coverageGaps } from '@/lib/domain/coverage-gaps'
import { type HeatCell, heatMap, type LevelShift, levelShift } from '@/lib/domain/level-shift'
import { type Micmac, micmac } from '@/lib/domain/micmac'
import { type Traceability, traceability } from '@/lib/domain/traceability'
import { type WindTunnel, windTunnel } from '@/lib/domain/wind-tunnel'
import type { BoardAccess } from '../../policies/board-policy'
import type { ServiceContext } from '../context'

export interface UnusedInBrief {
  readonly briefId: string
  readonly title: string
  /** Paragraphs and list items that could be used. */
  readonly total: number
  /** Code points over the brief's text, in its order. */
  readonly unused: readonly { readonly blockId: string; readonly start: number; readonly end: number }[]
}

export interface CoverageReport {
  readonly view: BoardView
  readonly gaps: CoverageGaps
  readonly passages: readonly UnusedInBrief[]
  readonly traceability: Traceability
  readonly levels: LevelShift
  readonly heatMap: readonly HeatCell[]
  readonly windTunnel: WindTunnel
  readonly micmac: Micmac
}

export async function readCoverage(context: ServiceContext, { board }: BoardAccess): Promise<CoverageReport> {
  const view = await context.rooms.read(board.id, (doc) => viewDocument(doc))
  const { cards, criteria } = view
  return {
    view,
    gaps: coverageGaps(view, criteria),
    passages: await unusedOnBoard(context, board.id, view),
    traceability: traceability(view),
    levels: levelShift(cards, criteria),
    heatMap: heatMap(cards, 'current', criteria),
    windTunnel: windTunnel(cards),
    micmac: micmac(cards),
  }
}

async function unusedOnBoard({ briefs, highlights }: ServiceContext, boardId: string, { cards }: BoardView) {
  const citations = cards.flatMap((card) => Object.values(card.citations))
  const found: UnusedInBrief[] = []
  for (const brief of await briefs.list(boardId)) {
    const marks = await highlights.list(brief.id)
    const cited = citations.filter(({ briefId }) => briefId === brief.id)
    const places = usedPlaces(new CodePointText(brief.text), [...cited, ...marks])
    const { unused, total } = unusedPassages(presentBlocks(brief.text, brief.blocks).blocks, places)
    found.push({
      briefId: brief.id,
      title: brief.title,
      total,
      unused: unused.map(({ id, start, end }) => ({ blockId: id, start, end })),
    })
  }
  return found
}
