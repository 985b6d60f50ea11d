// Where the focus may be on a board's page, and which keys have a meaning there.

import type { Locator } from '@playwright/test'
import type { SheetKey } from '@/components/board/keys/sheet-keys'
import type { KeyBoard } from './key-board'
import { KEYS } from './sheet-rows'

/** Keys that the sheet doesn't list: tldraw's own, which people find in its menus. */
const TLDRAW_CHORDS = [
  ...[
    'Backspace',
    'Mod+Enter',
    'Mod+Shift+Enter',
    'Alt+r',
    'z',
    'g',
    ']',
    '[',
    '=',
    '-',
    'Shift+H',
    'Shift+F',
    'Shift+L',
  ],
  ...['Alt+a', 'Alt+m', 'Mod+g', 'Mod+Shift+f', 'Mod+Alt+Shift+=', 'Shift+ArrowDown', ','],
]

export interface Place {
  readonly name: string
  /** The keys with an effect there, beside those of the page. */
  readonly area?: SheetKey['area']
  readonly view?: 'Register' | 'Coverage'
  /** The element that has the focus. */
  readonly at: (board: KeyBoard) => Locator | Promise<Locator>
  /** What else is done once the focus is there. */
  readonly prepare?: (board: KeyBoard) => Promise<void>
  /** A text field: keys are text, and change only this record. */
  readonly types?: boolean
  /** The one key of the canvas that works there. */
  readonly leaves?: string
  /** It covers the page, and captures the page's keys too. */
  readonly isOver?: boolean
}

export const SHEET = { name: 'Keyboard' }

export const PLACES: readonly Place[] = [
  { name: 'a button of the header', at: ({ page }) => page.getByRole('button', { name: 'Export' }) },
  {
    name: 'a passage of the brief',
    area: 'brief',
    at: ({ blocks }) => blocks.nth(1),
    prepare: ({ page }) => page.keyboard.press('ArrowRight'),
  },
  { name: 'a tab of the brief', at: ({ brief }) => brief.getByRole('tab', { name: 'Text' }) },
  { name: 'a button of the inspector', at: (board) => board.button('Inspector', 'Add link') },
  { name: 'a field of the inspector', types: true, at: ({ inspector }) => inspector.getByRole('textbox').first() },
  { name: 'the bar of the session', at: (board) => board.button('Running session', 'No bell on this device') },
  // From there Escape moves to the canvas, and acts there.
  { name: 'a tool in the bar', leaves: 'Escape', at: (board) => board.tool('Select') },
  {
    name: 'a dialog',
    isOver: true,
    at: async ({ page }) => {
      await page.getByRole('button', { name: 'More', exact: true }).first().click()
      await page.getByRole('menuitem', SHEET).click()
      return page.getByRole('dialog', SHEET).getByRole('button', { name: 'Close' })
    },
  },
  {
    name: 'a cell of the register',
    area: 'register',
    view: 'Register',
    types: true,
    at: (board) => board.registerCell('title'),
  },
  {
    name: 'a cell of the coverage',
    area: 'coverage',
    view: 'Coverage',
    at: (board) => board.coverageCell('Traceability'),
  },
]

/** Puts the focus back there after each key, whatever the key has opened or replaced. */
export async function focusOn(board: KeyBoard, place: Place): Promise<() => Promise<void>> {
  let element = await (await place.at(board)).elementHandle()
  const isFree = () =>
    element?.evaluate((there: HTMLElement, isOver) => {
      if (!isOver && document.querySelector('[role="dialog"], [role="menu"]')) return false
      there.focus()
      return there.isConnected
    }, place.isOver)
  return async () => {
    if (!(await isFree())) {
      await board.closeOverlays()
      element = await (await place.at(board)).elementHandle()
      await element?.focus()
    }
    await place.prepare?.(board)
  }
}

/** Every key without an effect there. */
export function chordsFor({ area, isOver, leaves }: Place): string[] {
  const own = KEYS.filter((key) => key.area === area || (key.area === 'page' && !isOver)).flatMap(
    ({ chords }) => chords,
  )
  const all = [...KEYS.flatMap(({ chords }) => chords), ...TLDRAW_CHORDS]
  return [...new Set(all)].filter((chord) => !own.includes(chord) && chord !== leaves)
}
