// A person's wish to import a register, while the dialog about it is open. It belongs to this page only and is never
// stored.

import { type Atom, atom, type Editor, WeakCache } from 'tldraw'
import type { CardKind } from '@/lib/domain/cards/card-kind'
import type { PastedText } from './pasted-text'

export interface WantedImport {
  /** Undefined while it is still to be chosen. */
  readonly file?: File
  /** A range of a spreadsheet, instead of a file. */
  readonly pasted?: PastedText
  /** The kind of the rows for which the file names none. */
  readonly kind?: CardKind
}

const atoms = new WeakCache<Editor, Atom<WantedImport | undefined>>()

function wantedAtom(editor: Editor): Atom<WantedImport | undefined> {
  return atoms.get(editor, () => atom<WantedImport | undefined>('wanted import', undefined))
}

/** Opens the dialog; undefined closes it. People who can't edit aren't asked. */
export function askForImport(editor: Editor, wanted: WantedImport | undefined): void {
  if (wanted && editor.getIsReadonly()) return
  wantedAtom(editor).set(wanted)
}

/** Reactive. */
export function wantedImport(editor: Editor): WantedImport | undefined {
  return wantedAtom(editor).get()
}

/** Workbooks too: the dialog says how they become tables. */
export function isTableFile({ name, type }: File): boolean {
  const isText = /\.(?:csv|tsv|tab)$/iu.test(name) || type === 'text/csv' || type === 'text/tab-separated-values'
  return isText || isWorkbook({ name })
}

/** Whether a file is named as workbooks are. */
export function isWorkbook({ name }: Pick<File, 'name'>): boolean {
  return /\.(?:xlsx?|xlsm|ods)$/iu.test(name)
}
