// The register's memory between two looks: unchanged rows stay the same objects, the list stands still while one of its
// cells is being edited, and the focus stays near its former place when its row goes.

import { type RegisterBoard, type RegisterRow, registerRows } from '@/lib/domain/register/register-row'
import { type RegisterItem, type RegisterQuery, refreshItems, registerItems } from './register-items'

export class RegisterMemory {
  #rows: RegisterRow[] = []
  #items: readonly RegisterItem[] = []
  #lastIndex = 0

  rows(board: RegisterBoard, sourceOf: (briefId: string) => string | undefined): readonly RegisterRow[] {
    this.#rows = registerRows(board, ({ briefId }) => sourceOf(briefId), this.#rows)
    return this.#rows
  }

  /** While a row of the list is edited none moves, comes or is hidden; rows that are deleted go. */
  items(
    rows: readonly RegisterRow[],
    query: RegisterQuery,
    locale: string,
    editedKey: string | undefined,
  ): readonly RegisterItem[] {
    const isStill = this.#items.some(({ key }) => key === editedKey)
    this.#items = isStill ? refreshItems(this.#items, rows) : registerItems(rows, query, locale)
    return this.#items
  }

  /** Returns the last known index of the item with that key. */
  lastIndexOf(items: readonly RegisterItem[], key: string): number {
    const index = items.findIndex((item) => item.key === key)
    if (index >= 0) this.#lastIndex = index
    return this.#lastIndex
  }
}
