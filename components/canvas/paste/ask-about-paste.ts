// A pasted text and how it is read, while the person decides what to make of it. It belongs to this page only and is
// never stored.

import { type Atom, atom, type Editor, WeakCache } from 'tldraw'
import { type PasteReading, readingOf } from '@/lib/domain/cards/pasted-reading'
import type { PastedText } from './pasted-text'
import { rangeAsSeen } from './range-as-seen'
import { askForImport } from './wanted-import'

export interface PasteQuestion {
  readonly pasted: PastedText
  /** A table is asked about in the dialog of the import, which shows its columns. */
  readonly reading: Exclude<PasteReading, 'table'>
}

const atoms = new WeakCache<Editor, Atom<PasteQuestion | undefined>>()

function questionAtom(editor: Editor): Atom<PasteQuestion | undefined> {
  return atoms.get(editor, () => atom<PasteQuestion | undefined>('pasted text', undefined))
}

/** Asks what to make of a text, with the likeliest reading chosen; undefined ends the question. */
export function askAboutPaste(editor: Editor, pasted: PastedText | undefined, reading?: PasteReading): void {
  const chosen = pasted && (reading ?? readingOf(pasted.text))
  askForImport(editor, pasted && chosen === 'table' ? { pasted: rangeAsSeen(pasted) } : undefined)
  questionAtom(editor).set(pasted && chosen && chosen !== 'table' ? { pasted, reading: chosen } : undefined)
}

/** Asks for a list whose lines become cards. */
export function askForList(editor: Editor): void {
  askAboutPaste(editor, { text: '', html: '', point: undefined }, 'cards')
}

/** Reactive. */
export function pasteQuestion(editor: Editor): PasteQuestion | undefined {
  return questionAtom(editor).get()
}
