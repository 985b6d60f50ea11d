// The views of one board: the name of each in addresses, and the key that brings it to the front. The server's page
// reads this too, so nothing of a view itself is here (board-views).

export interface BoardViewName {
  readonly name: 'canvas' | 'outline' | 'register' | 'coverage'
  /** The part of the address after the board's id; '' for the board itself. */
  readonly segment: string
  /** The shortcut, as people read it. */
  readonly keys: string
  /** The key's place (KeyboardEvent.code), pressed with Alt: with Alt, a Mac writes other letters. */
  readonly code: string
}
export type BoardViewId = BoardViewName['name']

/** All views, in the order of the tabs. */
export const BOARD_VIEW_NAMES: readonly BoardViewName[] = [
  { name: 'canvas', segment: '', keys: 'Alt+C', code: 'KeyC' },
  { name: 'outline', segment: 'outline', keys: 'Alt+O', code: 'KeyO' },
  { name: 'register', segment: 'register', keys: 'Alt+L', code: 'KeyL' },
  { name: 'coverage', segment: 'coverage', keys: 'Alt+V', code: 'KeyV' },
]

/** Returns the view that the rest of a board's address names; undefined if it names none. */
export function viewOfSegments(segments: readonly string[]): BoardViewId | undefined {
  if (segments.length > 1) return undefined
  return BOARD_VIEW_NAMES.find(({ segment }) => segment === (segments[0] ?? ''))?.name
}

/** Returns the path of a view; `path` is that of the board, or of a version of it. */
export function boardViewPath(path: string, view: BoardViewId): string {
  const segment = BOARD_VIEW_NAMES.find(({ name }) => name === view)?.segment
  return `${path}${segment ? `/${segment}` : ''}`
}
