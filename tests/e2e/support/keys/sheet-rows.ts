// The keys that the sheet lists, and the row of each.

import { SHEET_GROUPS, type SheetKey } from '@/components/board/keys/sheet-keys'
import { BRIEF_ROWS } from './brief-rows'
import { CANVAS_ROWS } from './canvas-rows'
import { COVERAGE_ROWS } from './coverage-rows'
import { PAGE_ROWS } from './page-rows'
import { REGISTER_ROWS } from './register-rows'

export const KEYS: readonly SheetKey[] = SHEET_GROUPS.flatMap(({ keys }) => keys)

/** The rows by area, each by the name of its key. */
export const ROWS = {
  canvas: CANVAS_ROWS,
  page: PAGE_ROWS,
  brief: BRIEF_ROWS,
  register: REGISTER_ROWS,
  coverage: COVERAGE_ROWS,
}

/** The name of a key in the table of its area. */
export function nameOf({ words }: SheetKey): string {
  return 'card' in words ? `card.${words.card}` : 'view' in words ? `view.${words.view}` : words.text
}
