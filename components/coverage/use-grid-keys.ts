// Moves through a table of cells by the keyboard, after the grid pattern of the ARIA Authoring Practices: one cell takes
// part in the tab order, arrows move, Home and End go to the ends of a row, with Ctrl to those of the table.

import { type FocusEvent, type KeyboardEvent, type MouseEvent, useCallback, useRef, useState } from 'react'
import { readingKey } from '@/components/ui/reading-key'

export interface GridPlace {
  readonly row: number
  readonly column: number
}

export interface GridKeys {
  /** Props for the table element. */
  readonly gridProps: {
    readonly role: 'grid'
    readonly 'data-coverage-grid': ''
    readonly 'aria-readonly': boolean
    readonly onClick: (event: MouseEvent<HTMLElement>) => void
    readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
    readonly onFocus: (event: FocusEvent<HTMLElement>) => void
  }
  /** The cell that Tab comes to, always within the table. */
  readonly current: GridPlace
  readonly focusCell: (place: GridPlace) => void
}

/**
 * Cells are elements with `data-row` and `data-column`. `onPress` gets Enter, space, a click or a tap on one; `onCellKey`
 * every other key, and says whether it meant something.
 */
export function useGridKeys(
  size: { readonly rows: number; readonly columns: number; readonly isReadOnly: boolean },
  onPress: (place: GridPlace, cell: HTMLElement) => void,
  onCellKey: (place: GridPlace, key: string) => boolean,
): GridKeys {
  const [chosen, setChosen] = useState<GridPlace>({ row: 0, column: 0 })
  const grid = useRef<HTMLElement | null>(null)
  const current = clamp(chosen, size)
  const focusCell = useCallback((place: GridPlace) => {
    setChosen(place)
    cellElement(grid.current ?? document.querySelector<HTMLElement>('[data-coverage-grid]'), place)?.focus()
  }, [])

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    grid.current = event.currentTarget
    const place = placeOf(event.target)
    if (!place || event.nativeEvent.isComposing) return
    const next = nextPlace(place, event, size)
    if (next) focusCell(clamp(next, size))
    else if (event.ctrlKey || event.metaKey || event.altKey) return
    else if (event.key === 'Enter' || event.key === ' ') {
      const cell = cellElement(event.currentTarget, place)
      if (cell) onPress(place, cell)
    } else if (!onCellKey(place, event.key)) return
    event.preventDefault()
    event.stopPropagation()
  }
  const onFocus = (event: FocusEvent<HTMLElement>) => {
    grid.current = event.currentTarget
    const place = placeOf(event.target)
    if (place) setChosen(place)
  }
  const onClick = (event: MouseEvent<HTMLElement>) => {
    const place = placeOf(event.target)
    const cell = place && cellElement(event.currentTarget, place)
    if (place && cell) onPress(place, cell)
  }
  const gridProps = { role: 'grid', 'data-coverage-grid': '', 'aria-readonly': size.isReadOnly } as const
  return { gridProps: { ...gridProps, onKeyDown, onFocus, onClick }, current, focusCell }
}

/** Returns a cell's place in its table; undefined for anything that is not a cell. */
function placeOf(target: EventTarget): GridPlace | undefined {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-row][data-column]') : null
  if (!cell) return undefined
  return { row: Number(cell.dataset.row), column: Number(cell.dataset.column) }
}

function cellElement(grid: HTMLElement | null, { row, column }: GridPlace): HTMLElement | null {
  return grid?.querySelector<HTMLElement>(`[data-row="${row}"][data-column="${column}"]`) ?? null
}

function nextPlace(
  { row, column }: GridPlace,
  event: KeyboardEvent,
  { rows, columns }: { readonly rows: number; readonly columns: number },
): GridPlace | undefined {
  if (event.altKey) return undefined
  const isFar = event.ctrlKey || event.metaKey
  switch (readingKey(event)) {
    case 'ArrowUp':
      return { row: isFar ? 0 : row - 1, column }
    case 'ArrowDown':
      return { row: isFar ? rows - 1 : row + 1, column }
    case 'ArrowLeft':
      return { row, column: isFar ? 0 : column - 1 }
    case 'ArrowRight':
      return { row, column: isFar ? columns - 1 : column + 1 }
    case 'Home':
      return { row: isFar ? 0 : row, column: 0 }
    case 'End':
      return { row: isFar ? rows - 1 : row, column: columns - 1 }
    default:
      return undefined
  }
}

function clamp(place: GridPlace, { rows, columns }: { readonly rows: number; readonly columns: number }): GridPlace {
  return {
    row: Math.max(0, Math.min(place.row, rows - 1)),
    column: Math.max(0, Math.min(place.column, columns - 1)),
  }
}
