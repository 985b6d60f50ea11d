// Makes the register of a board, with the sources of its citations and the criteria by which the board judges.

import { type BriefSource, sourceLine } from '@/lib/brief/brief-source'
import type { BoardView } from '@/lib/document/view/board-view'
import { cardPageNames } from '@/lib/document/view/card-page-names'
import type { CardKind } from '@/lib/domain/cards/card-kind'
import type { Locale } from '@/lib/domain/localized'
import { type RegisterRow, registerRows } from '@/lib/domain/register/register-row'

export interface BoardRegister {
  /** Undefined: of all kinds. */
  readonly kind: CardKind | undefined
  /** Its cards, in the board's order. */
  readonly rows: readonly RegisterRow[]
  readonly view: BoardView
  /** Sources by the ids of their briefs. */
  readonly sources: ReadonlyMap<string, BriefSource>
}

/** Collects the register of a board with the sources of its citations. Pages have their names in the language. */
export function boardRegister(
  view: BoardView,
  sources: ReadonlyMap<string, BriefSource>,
  kind: CardKind | undefined,
  locale: Locale,
): BoardRegister {
  const rows = registerRows({ ...view, pageNames: cardPageNames(view, locale) }, ({ briefId }) => {
    const source = sources.get(briefId)
    return source && sourceLine(source)
  })
  return { kind, rows: kind ? rows.filter((row) => row.card.kind === kind) : rows, view, sources }
}
