// The link that is being drawn on this page: from which card, to where, onto which card. Never stored.

import { type Atom, atom, type Editor, type TLShapeId, type VecLike, WeakCache } from 'tldraw'

export interface LinkDraft {
  readonly fromId: TLShapeId
  /** In page coordinates. */
  readonly point: VecLike
  readonly targetId: TLShapeId | undefined
  readonly isAllowed: boolean
}

const atoms = new WeakCache<Editor, Atom<LinkDraft | undefined>>()

function draftAtom(editor: Editor): Atom<LinkDraft | undefined> {
  return atoms.get(editor, () => atom<LinkDraft | undefined>('link draft', undefined))
}

export function setLinkDraft(editor: Editor, draft: LinkDraft | undefined): void {
  draftAtom(editor).set(draft)
}

/** Reactive. */
export function linkDraft(editor: Editor): LinkDraft | undefined {
  return draftAtom(editor).get()
}
