// Finds the places for new cards of people who are not hosts: zones and matrices that hosts have locked take none.

import { lockOver } from '../records/host-locks'
import type { BoardRecord } from '../records/records'
import type { BoardView } from '../view/board-view'

/** The board without its locked zones and matrices. */
export function withoutLocked(view: BoardView, lookUp: (id: string) => BoardRecord | undefined): BoardView {
  const isOpen = ({ id }: { readonly id: string }) => {
    const record = lookUp(id)
    return !record || !lockOver(record, lookUp)
  }
  return { ...view, zones: view.zones.filter(isOpen), matrices: view.matrices.filter(isOpen) }
}
