import { describe, expect, test } from 'vitest'
import { CANVAS_TOOL_SHORTCUTS, MOVED_ACTION_KEYS, shortcutLabel } from '@/components/canvas/shortcuts'

/** Keys of tldraw 3.15's own actions that have no Ctrl, Cmd or Alt. */
const TLDRAW_ACTION_KEYS = ['z', 'q', 'shift+h', 'shift+v', 'shift+l', 'shift+f', 'g', '/', '[', ']', '-', '=', 'k']

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

  test('are written for people', () => {
    expect(shortcutLabel('card-risk')).toBe('R')
    expect(shortcutLabel('arrow')).toBe('Shift+A')
    expect(shortcutLabel('no-such-tool')).toBeUndefined()
  })
})
