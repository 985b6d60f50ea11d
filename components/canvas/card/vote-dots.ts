// The dots that cards got in a vote, for their faces. The session provides them, and the canvas knows nothing of rounds. Anybody
// who may change the board chooses for everybody whose dots they are, or takes them off.

import { type Atom, atom, type Editor, type TLShapeId, WeakCache } from 'tldraw'
import { metaWithVote, voteIdOnCards } from '@/lib/domain/boards/vote-on-cards'
import type { KnownVotes, LastVote } from '@/lib/domain/session/last-vote'
import { ofEachShape } from '../each-shape'

const atoms = new WeakCache<Editor, Atom<KnownVotes | undefined>>()

const votesAtom = (editor: Editor) => atoms.get(editor, () => atom<KnownVotes | undefined>('known votes', undefined))

/** Sets what is known of the board's votes; undefined while there is none, or none is known. */
export function setKnownVotes(editor: Editor, votes: KnownVotes | undefined): void {
  votesAtom(editor).set(votes)
}

/** Returns the vote whose dots the cards show; undefined if they show none. Reactive. */
export function voteOnCards(editor: Editor): LastVote | undefined {
  const known = votesAtom(editor).get()
  // While another one is chosen and on its way, the cards show none rather than the wrong one.
  return known?.shown && known.shown.roundId === voteIdOnCards(known.newestId, editor.getDocumentSettings().meta)
    ? known.shown
    : undefined
}

/** Returns how many dots a card shows; 0 for none. Reactive. */
export const voteDots: (editor: Editor, id: TLShapeId) => number = ofEachShape(
  'dots of cards',
  (editor: Editor) => voteOnCards(editor),
  (vote, id) => vote?.dots[id] ?? 0,
)

/** Shows a vote's dots on all cards, or none for undefined, for everybody and as one step of undo. */
export function showDotsOf(editor: Editor, roundId: string | undefined): void {
  const known = votesAtom(editor).get()
  if (!known) return
  editor.markHistoryStoppingPoint('dots on cards')
  editor.updateDocumentSettings({ meta: metaWithVote(editor.getDocumentSettings().meta, known.newestId, roundId) })
}
