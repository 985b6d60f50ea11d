// The links of a board and the passages that its cards cite, as tables of texts beside its register.

import type { BriefSource } from '../brief/brief-source'
import type { BoardCard, BoardView } from '../document/view/board-view'
import type { Locale } from '../domain/localized'
import { wordsIn } from '../i18n/words'

interface LinksChoice {
  /** Selects the cards, one of which a link must join; all of them otherwise. */
  readonly isWanted?: (card: BoardCard) => boolean
  /** What a title is shown as; otherwise it stands as it is. */
  readonly titleOf?: (card: BoardCard) => string
}

/** Returns the names of the columns, then a row for each link, in the order of the board. */
export function linksTable(
  { cards, links }: Pick<BoardView, 'cards' | 'links'>,
  locale: Locale,
  { isWanted = () => true, titleOf = ({ title }) => title }: LinksChoice = {},
): string[][] {
  const { card, register } = wordsIn(locale)
  const { columns } = register.links
  const byId = new Map(cards.map((each) => [each.id, each]))
  const rows = links.flatMap(({ from, to, kind, effect, strength, label }) => {
    const [source, target] = [byId.get(from), byId.get(to)]
    if (!source || !target || !(isWanted(source) || isWanted(target))) return []
    const said = [
      effect ? card.linkEffect[effect] : '',
      strength === undefined ? '' : `${strength} ${card.linkStrength[strength]}`,
      label,
    ]
    return [[source.ref, titleOf(source), card.linkKind[kind], target.ref, titleOf(target), ...said]]
  })
  const names = [columns.from, columns.fromTitle, columns.kind, columns.to, columns.toTitle]
  return [[...names, columns.effect, columns.strength, columns.label], ...rows]
}

/** Returns the names of the columns, then a row for each cited passage with its source. */
export function citationsTable(
  cards: readonly BoardCard[],
  sources: ReadonlyMap<string, BriefSource>,
  locale: Locale,
): string[][] {
  const { columns, state: states } = wordsIn(locale).register.sources
  const rows = cards.flatMap(({ ref, title, citations }) =>
    Object.values(citations).map(({ briefId, quote, state }) => {
      const source = sources.get(briefId)
      const { authors = [], date = '', sourceUrl = '', rights = '' } = source ?? {}
      return [ref, title, quote, source?.title ?? '', authors.join(', '), date, sourceUrl ?? '', rights, states[state]]
    }),
  )
  const names = [columns.card, columns.cardTitle, columns.quote, columns.source, columns.authors]
  return [[...names, columns.date, columns.address, columns.rights, columns.state], ...rows]
}
