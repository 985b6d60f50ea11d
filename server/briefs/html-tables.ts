// The tables of a page as rows of cells. A cell that spans columns or rows is followed by empty ones, so that what stands
// below each other in the source has the same place in its row.

import type { Element } from 'hast'
import { isElement, textOf } from './html-text'

export type ReadRow =
  | { readonly kind: 'caption'; readonly text: string }
  | { readonly kind: 'row'; readonly isHead: boolean; readonly cells: readonly string[] }

/** The widest row that spans may make; files that were made to harm have wider ones. */
const MOST_COLUMNS = 100

/** Whether a table has two columns or more, without tables or headings in it; others only lay the page out. */
export function isData(table: Element): boolean {
  if (/^(?:presentation|none)$/.test(String(table.properties.role ?? ''))) return false
  const rows = rowsOf(table)
  const widest = Math.max(0, ...rows.slice(0, 50).map(({ element }) => element.children.filter(isElement).length))
  return widest >= 2 && !rows.some(({ element }) => element.children.some((cell) => isElement(cell) && laysOut(cell)))
}

/** Reads the rows that have words, and the caption. */
export function readRows(table: Element): ReadRow[] {
  const read: ReadRow[] = []
  /** How many more rows the cell above goes on, by column. */
  const below: number[] = []
  for (const { element, isInHead } of rowsOf(table)) {
    if (element.tagName === 'caption') {
      read.push({ kind: 'caption', text: textOf(element) })
      continue
    }
    const own = element.children.filter(isElement)
    const cells = placeCells(own, below)
    const filled = own.filter((cell) => textOf(cell).trim() !== '')
    if (filled.length === 0) continue
    const isFirst = !read.some(({ kind }) => kind === 'row')
    const isHead = isInHead || own.every(({ tagName }) => tagName === 'th') || (isFirst && isBoldRow(filled))
    read.push({ kind: 'row', isHead, cells })
  }
  return read
}

/** The words of a row's cells by column; `below` has what cells of earlier rows take, and is brought forward. */
function placeCells(own: readonly Element[], below: number[]): string[] {
  const cells: string[] = []
  const skipTaken = () => {
    for (let left = below[cells.length] ?? 0; left > 0; left = below[cells.length] ?? 0) {
      below[cells.length] = left - 1
      cells.push('')
    }
  }
  for (const cell of own) {
    skipTaken()
    if (cells.length >= MOST_COLUMNS) break
    const width = Math.min(spanOf(cell.properties.colSpan), MOST_COLUMNS - cells.length)
    const rows = spanOf(cell.properties.rowSpan)
    for (let i = 0; i < width; i++) {
      below[cells.length] = rows - 1
      cells.push(i === 0 ? textOf(cell).replace(/\s+/g, ' ').replaceAll('|', '¦').trim() : '')
    }
  }
  skipTaken()
  return cells
}

function spanOf(value: unknown): number {
  const span = Math.floor(Number(value ?? 1))
  return Number.isFinite(span) ? Math.max(span, 1) : 1
}

/** Whether all words of a row are bold: programs for texts write a head so. */
function isBoldRow(filled: readonly Element[]): boolean {
  return filled.length >= 2 && filled.every(isBold)
}

function isBold(element: Element): boolean {
  return element.children.every((child) => {
    if (child.type === 'text') return child.value.trim() === ''
    if (!isElement(child)) return true
    return child.tagName === 'strong' || child.tagName === 'b' || isBold(child)
  })
}

function laysOut(cell: Element): boolean {
  return cell.children.some((child) => isElement(child) && (/^(?:table|h[1-6])$/.test(child.tagName) || laysOut(child)))
}

function rowsOf(table: Element): { readonly element: Element; readonly isInHead: boolean }[] {
  return table.children.filter(isElement).flatMap((part) => {
    if (part.tagName === 'tr' || part.tagName === 'caption') return [{ element: part, isInHead: false }]
    if (!/^t(?:head|body|foot)$/.test(part.tagName)) return []
    return part.children.filter(isElement).map((element) => ({ element, isInHead: part.tagName === 'thead' }))
  })
}
