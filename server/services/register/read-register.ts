// The register of a live board, with where its citations come from in words, and by what the board judges.

import { sourceLine } from '@/lib/brief/brief-source'
import { viewDocument } from '@/lib/document/view-document'
import type { CardKind } from '@/lib/domain/card-kind'
import type { Criteria } from '@/lib/domain/criteria'
import { type RegisterRow, registerRows } from '@/lib/domain/register-row'
import type { BoardAccess } from '../../policies/board-policy'
import type { ServiceContext } from '../context'

/** All cards in the board's order, or those of one kind. */
export async function readRegister(
  { rooms, briefs }: ServiceContext,
  { board }: BoardAccess,
  kind: CardKind | undefined,
): Promise<{ readonly rows: readonly RegisterRow[]; readonly criteria: Criteria }> {
  const view = await rooms.read(board.id, (doc) => viewDocument(doc))
  const sources = await briefs.sources(board.id)
  const rows = registerRows(view, ({ briefId }) => {
    const source = sources.get(briefId)
    return source && sourceLine(source)
  })
  return { rows: kind ? rows.filter((row) => row.card.kind === kind) : rows, criteria: view.criteria }
}
