import { describe, expect, test } from 'vitest'
import { BOARD_KEYS } from '@/components/board/keys/board-keys'
import { BOARD_VIEW_NAMES } from '@/components/board/views/board-view-names'
import { CANVAS_TOOL_SHORTCUTS, MOVED_ACTION_KEYS, shortcutLabel } from '@/components/canvas/keys/shortcuts'

/** Keys of tldraw 3.15's own actions that have no Ctrl, Cmd or Alt. */
const TLDRAW_ACTION_KEYS = ['z', 'q', 'shift+h', 'shift+v', 'shift+l', 'shift+f', 'g', '/', '[', ']', '-', '=']
/** Keys with Alt, by action. */
const TLDRAW_ALT_KEYS: Readonly<Record<string, string>> = {
  'align-left': 'alt+a',
  'align-center-horizontal': 'alt+h',
  'align-right': 'alt+d',
  'align-center-vertical': 'alt+v',
  'align-top': 'alt+w',
  'align-bottom': 'alt+s',
  'select-white-color': 'alt+t',
  'select-fill-fill': 'alt+f',
  'a11y-repeat-shape-announce': 'alt+r',
}

describe('canvas shortcuts', () => {
  test('no key does two things', () => {
    const keys = CANVAS_TOOL_SHORTCUTS.flatMap((shortcut) => shortcut.keys.split(','))
    expect(new Set(keys).size).toBe(keys.length)
  })

  test("no key is one of tldraw's, unless that one was moved away", () => {
    const ours = CANVAS_TOOL_SHORTCUTS.flatMap((shortcut) => shortcut.keys.split(','))
    const clashes = ours.filter((key) => TLDRAW_ACTION_KEYS.includes(key))
    expect(clashes).toEqual(['q'])
    expect(MOVED_ACTION_KEYS['toggle-tool-lock']).toBe('shift+q')
  })

  test("no key of the board's page is taken by an action of tldraw", () => {
    const pageKeys = [...Object.values(BOARD_KEYS), ...BOARD_VIEW_NAMES.map(({ keys }) => keys)]
    const taken = Object.values({ ...TLDRAW_ALT_KEYS, ...MOVED_ACTION_KEYS })
    expect(pageKeys.filter((key) => taken.includes(key.toLowerCase()))).toEqual([])
  })

  test('are written for people', () => {
    expect(shortcutLabel('card-risk')).toBe('R')
    expect(shortcutLabel('arrow')).toBe('Shift+A')
    expect(shortcutLabel('no-such-tool')).toBeUndefined()
  })
})
