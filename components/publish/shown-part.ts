// The parts of a board that can be shown by themselves: its pages, frames, zones and matrices, by their names.

import type { Editor, TLFrameShape, TLShape } from 'tldraw'
import { isMatrix } from '@/components/canvas/matrix/arrange-matrix'
import { boardPages } from '@/components/canvas/pages/board-pages'
import { shapesIn } from '@/components/canvas/pages/on-page'
import { isZone } from '@/components/canvas/zone/zone-drop'
import type { SelectOption } from '@/components/ui/select-field'

/** The value of the option that stands for the board. */
export const WHOLE_BOARD = 'board'

export interface ShownParts {
  /** Empty where there is one page. */
  readonly pages: readonly SelectOption[]
  /** Frames, zones and matrices. */
  readonly holders: readonly SelectOption[]
}

/** Value: the shape's id. One without a name is called by its place in the list. */
export function holdersOf(editor: Editor): readonly SelectOption[] {
  const named = shapesOnAllPages(editor).flatMap((shape): [string, string][] => {
    if (shape.type === 'frame') return [[shape.id, (shape as TLFrameShape).props.name]]
    return isMatrix(shape) || isZone(shape) ? [[shape.id, shape.props.title]] : []
  })
  return named.map(([value, name], i) => ({ value, label: name.trim() || `#${i + 1}` }))
}

/** What an embed or a live picture can show: the first page, then each page and holder. `words` of a page takes its name. */
export function partsToShow(
  { pages, holders }: ShownParts,
  words: { readonly board: string; readonly page: (name: string) => string },
): readonly SelectOption[] {
  const named = pages.map(({ value, label }) => ({ value, label: words.page(label) }))
  return [{ value: WHOLE_BOARD, label: words.board }, ...named, ...holders]
}

/** The pages of a board that has several. Value: the page's id. */
export function pagesOf(editor: Editor): readonly SelectOption[] {
  const pages = boardPages(editor)
  return pages.length > 1 ? pages.map(({ id, name }) => ({ value: id, label: name })) : []
}

function shapesOnAllPages(editor: Editor): TLShape[] {
  return boardPages(editor).flatMap(({ id }) => shapesIn(editor, id))
}
