// Moves a card in the outline: to a cell of a matrix or its tray, into a zone, onto the page itself, or to another page.

import { useState } from 'react'
import { isPageId, isShapeId, type TLShapeId } from 'tldraw'
import { useTranslations } from 'use-intl'
import { lockFor } from '@/components/canvas/lock/host-locks'
import type { DropPlace } from '@/components/canvas/matrix/drop-cell'
import { moveCardTo } from '@/components/canvas/matrix/place-choice'
import { boardPages } from '@/components/canvas/pages/board-pages'
import { moveSelectionToPage } from '@/components/canvas/pages/move-to-page'
import { selectShapes } from '@/components/canvas/pages/select-shapes'
import { zoneAccepts } from '@/components/canvas/zone/zone-drop'
import { SelectField } from '@/components/ui/select-field'
import type { BoardCard } from '@/lib/document/view/board-view'
import { cellOf, matrixAxes } from '@/lib/domain/matrix/matrix-axes'
import { acceptsCard } from '@/lib/domain/matrix/matrix-cells'
import { CellField } from './cell-field'
import { FormFrame, focusFirst } from './form-frame'
import { useOutlineBoard, useOutlineContext } from './outline-context'
import { titleOfHolder } from './place-words'

export function MoveForm({ card }: { readonly card: BoardCard }) {
  const t = useTranslations('outline')
  const canvas = useTranslations('canvas')
  const { editor, leaveForm } = useOutlineContext()
  const view = useOutlineBoard()
  const pageId = editor.getAncestorPageId(card.id as TLShapeId) ?? editor.getCurrentPageId()
  const isOpenHere = ({ id }: { readonly id: string }) => {
    const shape = editor.getShape(id as TLShapeId)
    return shape !== undefined && editor.getAncestorPageId(shape) === pageId && !lockFor(editor, shape)
  }
  const matrices = view.matrices.filter((matrix) => acceptsCard(matrix, card) && isOpenHere(matrix))
  const zones = view.zones.filter((zone) => zoneAccepts(zone, card.kind) && isOpenHere(zone))
  const isHeldBy = (id: string) => [...matrices, ...zones].some((holder) => holder.id === id)
  const [place, setPlace] = useState<string>(isHeldBy(card.parentId) ? card.parentId : pageId)
  const matrix = matrices.find(({ id }) => id === place)
  const [cell, setCell] = useState<DropPlace>(() => {
    const own = matrices.find(({ id }) => id === card.parentId)
    return (own && cellOf(matrixAxes(own, view.criteria), card.fields)) ?? 'tray'
  })
  const leave = () => leaveForm(card.id)
  const move = () => {
    selectShapes(editor, [card.id as TLShapeId])
    if (isPageId(place) && place !== pageId) moveSelectionToPage(editor, place)
    else {
      const holderId = isShapeId(place) ? place : undefined
      moveCardTo(editor, card.id as TLShapeId, { holderId, cell: matrix ? cell : undefined })
    }
    leave()
  }
  const options = [
    ...[...matrices, ...zones].map(({ id }) => ({
      value: id,
      label: titleOfHolder(editor, id) || canvas('placeIn.untitled'),
    })),
    { value: pageId, label: t('pageItself') },
    ...boardPages(editor)
      .filter(({ id }) => id !== pageId)
      .map(({ id, name }) => ({ value: id, label: t('form.otherPage', { name }) })),
  ]
  return (
    <FormFrame label={t('form.move', { ref: card.ref })} done={t('form.apply')} onLeave={leave} onDone={move}>
      <div ref={focusFirst} className="flex min-w-0 grow flex-wrap gap-2">
        <SelectField
          label={t('form.place')}
          className="min-w-40 grow"
          value={place}
          options={options}
          onChange={setPlace}
        />
        {matrix ? <CellField matrix={matrix} value={cell} onChange={setCell} /> : null}
      </div>
    </FormFrame>
  )
}
