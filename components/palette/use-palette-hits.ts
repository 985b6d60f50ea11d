// What the palette finds for the words in its field: commands, places on the board, other boards.

import type { Editor } from 'tldraw'
import { useValue } from 'tldraw'
import { canvasCommands } from '@/components/canvas/keys/canvas-commands'
import type { MenuItem } from '@/components/ui/menu'
import { canvasCommandLines, menuCommands } from './command'
import { findMatches } from './find-matches'
import { placesOnBoard } from './places-on-board'
import { useOtherBoards } from './use-other-boards'

/** `everything` is the palette; `board` searches on the canvas. */
export type PaletteScope = 'everything' | 'board'

/** What the palette can find. */
export interface PaletteContent {
  readonly scope: PaletteScope
  readonly boardId: string
  readonly editor: Editor | undefined
  /** The page's menus: everything in them is a command. */
  readonly items: readonly MenuItem[]
  /** Ways to look at the board. */
  readonly views: readonly MenuItem[]
}

/** What is found of one sort, at most: who sees so many types on. */
const MOST = { commands: 100, placesBesideCommands: 8, places: 60, boards: 5 } as const

/** Returns what is found, best first. `enterCanvas` brings the canvas to the front before a command of it runs. */
export function usePaletteHits(query: string, content: PaletteContent & { readonly enterCanvas: () => void }) {
  const { scope, boardId, editor, items, views, enterCanvas } = content
  const isFinding = scope === 'board'
  const all = useValue('places', () => (editor ? placesOnBoard(editor) : []), [editor])
  const onCanvas = useValue('canvas commands', () => (editor ? canvasCommands(editor) : []), [editor])
  const otherBoards = useOtherBoards(boardId, !isFinding)
  const hasWord = query.trim() !== ''

  const commands = isFinding
    ? []
    : [...menuCommands(views, 'look'), ...canvasCommandLines(onCanvas, enterCanvas), ...menuCommands(items, 'board')]
  return {
    commands: findMatches(commands, query, MOST.commands),
    // An empty palette lists actions only; an empty search lists everything.
    places: isFinding || hasWord ? findMatches(all, query, isFinding ? MOST.places : MOST.placesBesideCommands) : [],
    boards: hasWord ? findMatches(otherBoards, query, MOST.boards) : [],
  }
}
