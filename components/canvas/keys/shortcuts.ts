// The keys of the canvas. Our cards' keys win; where tldraw had the same key for a tool of its own, that tool moved to
// Shift and the letter. The toolbar's tooltips, tldraw's key handling and the sheet of keys all read this table.

import { CARD_KIND_INFO, CARD_KINDS } from '@/lib/domain/cards/card-kind'

export interface CanvasShortcut {
  /** A tool's or an action's id, ours or tldraw's. */
  readonly id: string
  /** The key in tldraw's notation, such as `r` or `shift+r`; commas separate alternatives. */
  readonly keys: string
}

const CARD_SHORTCUTS: readonly CanvasShortcut[] = CARD_KINDS.map((kind) => ({
  id: `card-${kind}`,
  keys: CARD_KIND_INFO[kind].key,
}))

/** All that are not for a kind of card. */
export const PLAIN_TOOL_SHORTCUTS = [
  { id: 'select', keys: 'v' },
  { id: 'hand', keys: 'h' },
  { id: 'link', keys: 'l' },
  { id: 'note', keys: 'n' },
  { id: 'draw', keys: 'p,b,x' },
  { id: 'text', keys: 't' },
  { id: 'image', keys: 'u' },
  { id: 'rectangle', keys: 'shift+r' },
  { id: 'ellipse', keys: 'shift+o' },
  { id: 'arrow', keys: 'shift+a' },
  { id: 'line', keys: 'shift+i' },
  { id: 'eraser', keys: 'shift+e' },
  { id: 'laser', keys: 'k' },
  { id: 'frame', keys: 'f' },
  { id: 'matrix', keys: 'm' },
  { id: 'zone', keys: 'shift+z' },
  { id: 'place-cards', keys: 'shift+m' },
  { id: 'tidy-up', keys: 'shift+t' },
  { id: 'comment', keys: 'shift+c' },
] as const satisfies readonly CanvasShortcut[]

export const CANVAS_TOOL_SHORTCUTS: readonly CanvasShortcut[] = [...CARD_SHORTCUTS, ...PLAIN_TOOL_SHORTCUTS]

/** tldraw's actions whose key one of ours has taken, with their new one. */
export const MOVED_ACTION_KEYS: Readonly<Record<string, string>> = {
  'toggle-tool-lock': 'shift+q',
  // Alt+V is the board's, for the coverage.
  'align-center-vertical': 'alt+m',
}

const KEYS: ReadonlyMap<string, string> = new Map(CANVAS_TOOL_SHORTCUTS.map(({ id, keys }) => [id, keys]))

/** The keys of a tool, as tldraw writes them. */
export function shortcutKeys(toolId: string): string | undefined {
  return KEYS.get(toolId)
}

/** The first key of a tool for people to read: `R`, `Shift+R`. */
export function shortcutLabel(toolId: string): string | undefined {
  const first = KEYS.get(toolId)?.split(',')[0]
  return first
    ?.split('+')
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join('+')
}
