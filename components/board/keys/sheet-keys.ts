// Every key of the board, by its entry on the sheet: its chords and where they act. The sheet is drawn from this, and
// tests/e2e/keys.spec presses all of it everywhere.

import type { useTranslations } from 'use-intl'
import { PLAIN_TOOL_SHORTCUTS, shortcutLabel } from '@/components/canvas/keys/shortcuts'
import { CARD_KINDS, type CardKind } from '@/lib/domain/cards/card-kind'
import { BOARD_VIEW_NAMES, type BoardViewId } from '../views/board-view-names'
import { BOARD_KEYS } from './board-keys'

/**
 * The place in which the focus must be: in the canvas (or nowhere), in the brief's text, in a table, or anywhere on the
 * page.
 */
export type KeyArea = 'canvas' | 'brief' | 'register' | 'coverage' | 'page'

type WordKey = Parameters<ReturnType<typeof useTranslations<'board.keys'>>>[0]

/** The words for a key's action: the name of a kind of card or of a view, or a text of `board.keys`. */
export type SheetWords = { readonly card: CardKind } | { readonly view: BoardViewId } | { readonly text: WordKey }

export interface SheetKey {
  readonly words: SheetWords
  readonly area: KeyArea
  /** Key names as in KeyboardEvent; `Mod` is Ctrl, on a Mac Command: `Mod+Shift+ArrowDown`. */
  readonly chords: readonly string[]
  /** How people read the chords where that is not one after the other: `1–5`. */
  readonly shown?: string
}

const GROUPS = ['cards', 'findCards', 'cardWork', 'tools', 'board', 'register', 'coverage', 'brief'] as const

export interface SheetGroup {
  readonly id: (typeof GROUPS)[number]
  readonly keys: readonly SheetKey[]
}

const ARROWS = { chords: ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'], shown: '↑ ↓ ← →' } as const
const STEPS = ['1', '2', '3', '4', '5']
const SCORES = { chords: STEPS, shown: '1–5' } as const

const CARD_LETTERS = CARD_KINDS.flatMap((kind) => shortcutLabel(`card-${kind}`) ?? [])

const KEYS: Readonly<Record<SheetGroup['id'], readonly SheetKey[]>> = {
  cards: CARD_KINDS.map((kind) => ({
    words: { card: kind },
    area: 'canvas',
    chords: [shortcutLabel(`card-${kind}`) ?? ''],
  })),
  findCards: [
    line('canvas', 'nextCard', ['Tab']),
    line('canvas', 'cardThere', ['Mod+ArrowUp', 'Mod+ArrowDown', 'Mod+ArrowLeft', 'Mod+ArrowRight'], 'Mod+↑ ↓ ← →'),
    line('canvas', 'intoHolder', ['Mod+Shift+ArrowDown']),
    line('canvas', 'outOfHolder', ['Mod+Shift+ArrowUp']),
  ],
  cardWork: [
    line('canvas', 'scoreFirst', SCORES.chords, SCORES.shown),
    line(
      'canvas',
      'scoreSecond',
      STEPS.map((step) => `Alt+${step}`),
      'Alt+1–5',
    ),
    line('canvas', 'edit', ['Enter']),
    line('canvas', 'move', ARROWS.chords, ARROWS.shown),
    line('canvas', 'delete', ['Delete']),
  ],
  tools: PLAIN_TOOL_SHORTCUTS.map(({ id }) => line('canvas', `tool.${id}`, [shortcutLabel(id) ?? ''])),
  board: [
    line('page', 'palette', ['Mod+K']),
    line('canvas', 'findOnCanvas', ['Mod+F']),
    line('page', 'undo', ['Mod+Z']),
    line('page', 'redo', ['Mod+Shift+Z']),
    ...BOARD_VIEW_NAMES.map(({ name, keys }) => ({ words: { view: name }, area: 'page', chords: [keys] }) as const),
    line('page', 'brief', [BOARD_KEYS.brief]),
    line('page', 'inspector', [BOARD_KEYS.inspector]),
    line('page', 'comments', [BOARD_KEYS.comments]),
    line('canvas', 'fit', ['Shift+1']),
    line('canvas', 'turnPage', ['Alt+ArrowUp', 'Alt+ArrowDown'], 'Alt+↑ ↓'),
    line('canvas', 'selectAll', ['Mod+A']),
    line('canvas', 'escape', ['Escape']),
    line('canvas', 'leaveCanvas', ['Escape', 'Tab'], 'Escape, Tab'),
    line('page', 'sheet', [BOARD_KEYS.keyboard]),
  ],
  register: [
    line('register', 'registerMove', ARROWS.chords, ARROWS.shown),
    line('register', 'registerEdit', ['Enter']),
    line('register', 'registerTab', ['Tab']),
    line('register', 'registerScore', SCORES.chords, SCORES.shown),
    line('register', 'registerSelect', ['Shift+Space']),
    line('register', 'registerInspect', ['Alt+Enter']),
    line('register', 'registerDuplicate', ['Mod+D']),
    line('register', 'registerDelete', ['Delete']),
  ],
  coverage: [
    line('coverage', 'coverageMove', ARROWS.chords, ARROWS.shown),
    line('coverage', 'coverageOpen', ['Enter']),
    line('coverage', 'coverageStrength', ['0', '1', '2', '3'], '0–3'),
    line('coverage', 'coverageVerdict', ['W', 'C', 'F']),
    line('coverage', 'coverageDelete', ['Delete']),
  ],
  brief: [
    line('brief', 'paragraph', ['ArrowUp', 'ArrowDown']),
    line('brief', 'sentence', ['ArrowLeft', 'ArrowRight']),
    line('brief', 'extend', ['Shift+ArrowRight']),
    line('brief', 'passageMenu', ['Enter']),
    line('brief', 'passageKind', CARD_LETTERS),
    line('brief', 'markPassage', ['H']),
    line('brief', 'notePassage', ['N']),
    line('brief', 'searchBrief', ['Mod+F']),
    line('brief', 'nextMatch', ['F3']),
  ],
}

export const SHEET_GROUPS: readonly SheetGroup[] = GROUPS.map((id) => ({ id, keys: KEYS[id] }))

const SIGNS: Readonly<Record<string, string>> = { ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→' }

/** A line's keys as people read them; `command` is what their keyboard calls Mod. */
export function shownKeys({ chords, shown }: SheetKey, command: string): string {
  const words = shown ?? chords.join(' ')
  return words.replace('Mod', command).replace(/Arrow\w+/g, (name) => SIGNS[name] ?? name)
}

function line(area: KeyArea, text: WordKey, chords: readonly string[], shown?: string): SheetKey {
  return { words: { text }, area, chords, ...(shown === undefined ? {} : { shown }) }
}
