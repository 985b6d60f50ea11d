// Takes the cards that a round has shown off the board again, those and no others, so that they can be shown once more.
// Changes that people have made to them since are lost, so it says so first.

import type { BoardCard } from '@/lib/document/view/board-view'
import { viewDocument } from '@/lib/document/view/view-document'
import { removeCards } from '@/lib/document/write/remove-content'
import { AppError } from '@/lib/domain/errors'
import type { ShownDraft } from '../../db/sessions/drafts'
import type { RoundRow } from '../../db/sessions/rounds'
import type { BoardAccess } from '../../policies/board-policy'
import type { ServiceContext } from '../context'

/**
 * Resolves to the number of cards that people have changed since. Where there are any, it takes nothing back unless
 * `evenChanged`. Throws AppError `conflict` for a round that has shown no cards.
 */
export async function takeBack(
  { drafts, rooms }: ServiceContext,
  { board, person }: BoardAccess,
  round: RoundRow,
  { evenChanged }: { readonly evenChanged: boolean },
): Promise<{ readonly changed: number; readonly isTakenBack: boolean }> {
  if (round.activity.kind !== 'write' || round.state === 'open' || round.state === 'revealing') throw notShown()
  // Doing it twice has the same effect as once.
  if (round.state === 'closed') return { changed: 0, isTakenBack: true }
  const shown = await drafts.listShown(round.id)
  const outcome = await rooms.edit(board.id, { type: 'api', userId: person.id }, (doc) => {
    const { cards, links } = viewDocument(doc)
    const linked = new Set(links.flatMap(({ from, to }) => [from, to]))
    const byId = new Map(cards.map((card) => [card.id, card]))
    const there = shown.flatMap((draft) => {
      const card = byId.get(draft.shapeId)
      return card ? [{ id: card.id, isChanged: linked.has(card.id) || isChanged(card, draft) }] : []
    })
    const changed = there.filter((each) => each.isChanged).length
    if (changed > 0 && !evenChanged) return { changed, isTakenBack: false }
    removeCards(doc, new Set(there.map(({ id }) => id)))
    return { changed, isTakenBack: true }
  })
  if (!outcome.isTakenBack) return outcome
  await drafts.takeBack(
    round.id,
    shown.map(({ shapeId }) => shapeId),
  )
  rooms.notify(board.id, { type: 'round-changed', roundId: round.id })
  return outcome
}

/** Whether anybody has written on the card or judged it. Moving a card does not count as a change. */
function isChanged({ title, body, fields, tags, citations }: BoardCard, draft: ShownDraft): boolean {
  const more = [...Object.keys(fields), ...tags, ...Object.keys(citations)]
  return title !== draft.title || body !== draft.body || more.length > 0
}

function notShown(): AppError {
  return new AppError('conflict', 'This round has shown no cards, so there is nothing to take back.')
}
