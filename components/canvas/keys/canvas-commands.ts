// The canvas's tools and actions for a list of commands outside of the canvas. Only what tldraw renders can see them,
// so `ui/share-commands` puts them here.

import { type Atom, atom, type Editor } from 'tldraw'
import type { CardKind } from '@/lib/domain/cards/card-kind'

export interface CanvasCommand {
  /** A tool's or an action's id, ours or tldraw's. */
  readonly id: string
  readonly group: 'make' | 'arrange' | 'look'
  readonly label: string
  /** The kind of card that it makes. */
  readonly kind?: CardKind
  /** As people read it: `Shift+M`. */
  readonly keys?: string
  /** The number of shapes that must be selected at least. */
  readonly least: number
  readonly run: () => void
}

const shared = new WeakMap<Editor, Atom<readonly CanvasCommand[]>>()

function commandsOf(editor: Editor): Atom<readonly CanvasCommand[]> {
  const commands = shared.get(editor) ?? atom<readonly CanvasCommand[]>('canvas commands', [])
  shared.set(editor, commands)
  return commands
}

/** Returns what can be done on the canvas now: with what is selected, by a person who may or may not change it. Reactive. */
export function canvasCommands(editor: Editor): readonly CanvasCommand[] {
  const selected = editor.getSelectedShapeIds().length
  const mayChange = !editor.getIsReadonly()
  return commandsOf(editor)
    .get()
    .filter(({ group, least }) => selected >= least && (mayChange || group === 'look'))
}

/** Sets the commands that the canvas has, whatever is selected. */
export function shareCommands(editor: Editor, commands: readonly CanvasCommand[]): void {
  commandsOf(editor).set(commands)
}
