// The dots that cards got in the board's last vote, for their faces. The session provides them, and the canvas knows nothing
// of rounds. Anybody who may change the board takes them off the cards for everybody: the id of that vote is then an entry of
// the document's `meta`, so that the next vote's dots show again.

import { type Atom, atom, type Editor, type TLShapeId, WeakCache } from 'tldraw'
import { CLEARED_VOTE } from '@/lib/domain/boards/cleared-vote'
import type { LastVote } from '@/lib/domain/session/last-vote'
import { ofEachShape } from '../each-shape'

const atoms = new WeakCache<Editor, Atom<LastVote | undefined>>()

const voteAtom = (editor: Editor) => atoms.get(editor, () => atom<LastVote | undefined>('last vote', undefined))

/** Sets the last vote; undefined while there is none, or none is known. */
export function setLastVote(editor: Editor, vote: LastVote | undefined): void {
  voteAtom(editor).set(vote)
}

/** Returns the last vote, also where its dots are off the cards. Reactive. */
export function lastVote(editor: Editor): LastVote | undefined {
  return voteAtom(editor).get()
}

/** Returns the vote whose dots the cards show; undefined if they show none. Reactive. */
export function voteOnCards(editor: Editor): LastVote | undefined {
  const vote = lastVote(editor)
  return vote && vote.roundId !== editor.getDocumentSettings().meta[CLEARED_VOTE] ? vote : undefined
}

/** Returns how many dots a card shows; 0 for none. Reactive. */
export const voteDots: (editor: Editor, id: TLShapeId) => number = ofEachShape(
  'dots of cards',
  (editor: Editor) => voteOnCards(editor),
  (vote, id) => vote?.dots[id] ?? 0,
)

/** Takes the dots of a vote off all cards, or puts them there again, for everybody and as one step of undo. */
export function showDots(editor: Editor, roundId: string, isShown: boolean): void {
  const { [CLEARED_VOTE]: _before, ...rest } = editor.getDocumentSettings().meta
  editor.markHistoryStoppingPoint('dots on cards')
  editor.updateDocumentSettings({ meta: isShown ? rest : { ...rest, [CLEARED_VOTE]: roundId } })
}
