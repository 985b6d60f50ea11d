// The notes of a slide: all that the report says of each card, and all of its links.

import type { BoardCard, BoardLink } from '../../document/view/board-view'
import type { ReportBlock } from '../report-block'
import { type ReportCards, reportCard } from '../report-cards'

/** Returns the paragraphs about a card. */
export function cardNotes(card: BoardCard, context: ReportCards): string[] {
  return [...reportCard(card, 4, context).flatMap(linesOf), ...linkLines(card, context), '']
}

function linesOf(block: ReportBlock): string[] {
  switch (block.kind) {
    case 'heading':
      return [block.text]
    case 'text':
    case 'quote':
      return block.text.split(/\r?\n/u)
    case 'points':
      return block.points.flatMap(({ name, text, items = [] }) => [
        text === undefined ? `${name}:` : `${name}: ${text}`,
        ...items.map((item) => `– ${item}`),
      ])
    default:
      return []
  }
}

function linkLines(card: BoardCard, { words, cardOf, linksFrom }: ReportCards): string[] {
  return (linksFrom.get(card.id) ?? []).flatMap((link) => {
    const other = cardOf(link.to)
    return other
      ? [`→ ${words.card.linkKind[link.kind]}: ${words.name(other)}${asideOf(link, words.effect(link))}`]
      : []
  })
}

function asideOf({ label }: BoardLink, effect: string): string {
  const said = [effect, label].filter((part) => part !== '')
  return said.length > 0 ? ` (${said.join('; ')})` : ''
}
