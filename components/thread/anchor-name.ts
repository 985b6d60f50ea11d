// What a thread is about, as people call it now. A thing that is gone keeps the name that it had when the thread began,
// and a thing that comes back, by an undo say, has its own again. Pure.

import { shownTitle } from '@/lib/brief/titles/unwritten-title'
import type { BoardView } from '@/lib/document/view/board-view'
import type { CardKind } from '@/lib/domain/cards/card-kind'
import type { AnchorKind, ThreadAnchor } from '@/lib/domain/threads/thread'

export interface AnchorName {
  readonly kind: AnchorKind
  /** The kind of a card that is there. */
  readonly cardKind?: CardKind
  /** The reference of a card, both of a link; '' for everything else. */
  readonly ref: string
  /** The title; the words of a passage; '' where there is none. */
  readonly title: string
  /** The title of a passage's brief; '' for everything else. */
  readonly source: string
  readonly isGone: boolean
}

type ThingName = Pick<AnchorName, 'ref' | 'title' | 'cardKind'>

/** The names of what a board holds, by id. */
export interface BoardNames {
  readonly things: ReadonlyMap<string, ThingName>
  /** The titles of the briefs. */
  readonly briefs: ReadonlyMap<string, string>
}

/** Returns the names of all that a thread can be about. */
export function boardNames(
  { cards, links, matrices, zones }: Pick<BoardView, 'cards' | 'links' | 'matrices' | 'zones'>,
  briefs: readonly { readonly id: string; readonly title: string }[],
): BoardNames {
  const refs = new Map(cards.map(({ id, ref }) => [id, ref]))
  return {
    things: new Map<string, ThingName>([
      ...cards.map((card) => [card.id, { ref: card.ref, title: shownTitle(card), cardKind: card.kind }] as const),
      ...links.map(
        ({ id, from, to, label }) =>
          [id, { ref: `${refs.get(from) ?? ''} → ${refs.get(to) ?? ''}`, title: label }] as const,
      ),
      ...[...matrices, ...zones].map(({ id, title }) => [id, { ref: '', title }] as const),
    ]),
    briefs: new Map(briefs.map(({ id, title }) => [id, title])),
  }
}

/** Returns what the thread is about. */
export function anchorName(anchor: ThreadAnchor, names: BoardNames): AnchorName {
  if (anchor.kind === 'board') return { kind: 'board', ref: '', title: '', source: '', isGone: false }
  if (anchor.kind === 'passage') {
    const title = names.briefs.get(anchor.briefId)
    const isGone = anchor.state === 'orphan' || title === undefined
    return { kind: 'passage', ref: '', title: anchor.quote, source: title ?? anchor.wasTitle, isGone }
  }
  const thing = names.things.get(anchor.id)
  return thing
    ? { kind: anchor.kind, source: '', isGone: false, ...thing }
    : { kind: anchor.kind, ref: anchor.wasRef, title: anchor.wasTitle, source: '', isGone: true }
}
