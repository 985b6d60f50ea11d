// The register's table between its owner and the grid that draws it: what it shows, where the person is in it, and what
// they do with it.

import type { MarkedSince } from '@/components/canvas/news-marks'
import type { PastedText } from '@/components/canvas/paste/pasted-text'
import type { NewsMark } from '@/lib/domain/changes/news-marks'
import type { RegisterColumn } from '@/lib/domain/register/register-columns'
import type { RegisterSort } from '@/lib/domain/register/register-query'
import type { RegisterRow } from '@/lib/domain/register/register-row'
import type { BoardWords } from '@/lib/export/register-words'
import type { CoveredCells } from './covered-cells'
import type { RegisterItem } from './register-items'
import type { Editing, Place, Range } from './register-place'

/** What the table shows. */
export interface RegisterTable {
  readonly items: readonly RegisterItem[]
  readonly columns: readonly RegisterColumn[]
  readonly widthOf: (column: RegisterColumn) => number
  /** Titles take the room that the other columns leave. */
  readonly hasRoomForTitles: boolean
  /** The height of every line except the column names. */
  readonly rowPx: number
  readonly look: BoardWords
  readonly isReadOnly: boolean
  /** Rows have boxes to select them by. */
  readonly hasBoxes: boolean
  /** A press on a title shows its card, as on a phone, where there is little room to read it here. */
  readonly opensTitles: boolean
  /** Rows that can't be written, by the id of their card. */
  readonly held: ReadonlySet<string>
  /** Rows that are locked for everybody, hosts aside: what one calls the locked thing by. */
  readonly locks: ReadonlyMap<string, string>
  /** Columns that are covered while people rate, by the id of the card. */
  readonly covered: CoveredCells
  /** How many comments nobody has resolved, by the id of the card. */
  readonly comments: ReadonlyMap<string, { readonly comments: number }> | undefined
  /** Rows whose changes are marked, by the id of their card. */
  readonly news: ReadonlyMap<string, NewsMark>
  readonly newsSince: MarkedSince
  readonly sorts: readonly RegisterSort[]
  readonly groupName: (group: string) => string
  readonly suggestionsFor: (column: RegisterColumn) => readonly string[]
}

/** The cell that the person is in. */
export interface TablePosition {
  readonly active: Place
  /** The start of the range that ends at the active place; undefined means that place alone. */
  readonly anchor: Place | undefined
  readonly editing: Editing | undefined
  /** The ids of the selected rows. */
  readonly selected: ReadonlySet<string>
}

/** What a key or a press in the table does to the board, and to what is shown of it. */
export interface TableActions {
  readonly move: (place: Place, extend: boolean) => void
  readonly edit: (editing: Editing | undefined) => void
  readonly write: (row: RegisterRow, column: RegisterColumn, text: string) => void
  readonly clear: (range: Range) => void
  /** Leads from a cell that can't be edited here to the place where it can. */
  readonly open: (row: RegisterRow, columnId: string) => void
  /** Brings the row's card beside the table, with the keyboard. */
  readonly inspect: (row: RegisterRow) => void
  /** Shows the comments on the row's card. */
  readonly showComments: (row: RegisterRow) => void
  readonly duplicate: (row: RegisterRow) => void
  readonly fold: (group: string) => void
  readonly select: (keys: readonly string[], isSelected: boolean) => void
  readonly copy: (range: Range) => string
  readonly paste: (range: Range, pasted: Pick<PastedText, 'text' | 'html'>) => void
  readonly deleteSelected: () => void
  readonly undo: (redo: boolean) => void
  readonly resize: (column: RegisterColumn, widthPx: number) => void
}
