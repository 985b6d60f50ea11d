// The traceability matrix: risks down, recommendations across, in each cell what the one does to the other. An empty cell
// becomes a link by a click or a key, a full one opens beside itself; one undo takes each back.

import { useEffect, useMemo, useState } from 'react'
import { isShapeId } from 'tldraw'
import { useTranslations } from 'use-intl'
import { selectShapes } from '@/components/canvas/pages/select-shapes'
import { Kbd } from '@/components/ui/kbd'
import { ScrollEdges } from '@/components/ui/scroll-edges'
import type { Link } from '@/lib/domain/cards/link'
import { traceability } from '@/lib/domain/coverage/traceability'
import { useBrush } from './brush'
import { useCoverage } from './coverage-context'
import { SectionEmpty } from './section-empty'
import { TraceEditor } from './trace-editor'
import { TraceTable } from './trace-table'
import { TreatmentFields } from './treatment-fields'
import { type GridPlace, useGridKeys } from './use-grid-keys'
import { useTraceChanges } from './use-trace-changes'

export function TraceSection({ cardId }: { cardId: string | undefined }) {
  const t = useTranslations('coverage')
  const { editor, view, cards, isReadOnly } = useCoverage()
  const [brush, setBrush] = useBrush(editor)
  const [open, setOpen] = useState<{ place: GridPlace; cell: HTMLElement } | undefined>()
  const table = useMemo(() => traceability(view), [view])
  const risks = table.riskIds.flatMap((id) => cards.get(id) ?? [])
  const recommendations = table.recommendationIds.flatMap((id) => cards.get(id) ?? [])
  const mayChange = !isReadOnly

  const { linksAt, make, setStrength, remove } = useTraceChanges(table, brush)
  const press = (place: GridPlace, cell: HTMLElement) => {
    if (linksAt(place).length > 0) setOpen({ place, cell })
    else make(place)
  }
  const grid = useGridKeys({ rows: risks.length, columns: recommendations.length, isReadOnly }, press, (place, key) => {
    if (!mayChange) return false
    if (/^[0-3]$/.test(key)) setStrength(place, Number(key) as Link['strength'])
    else if (key === 'Delete' || key === 'Backspace') remove(place)
    else return false
    return true
  })

  const { focusCell } = grid
  // Somebody came from a gap: go to the first cell of its card.
  const wantedRow = cardId === undefined ? -1 : table.riskIds.indexOf(cardId)
  const wantedColumn = cardId === undefined ? -1 : table.recommendationIds.indexOf(cardId)
  useEffect(() => {
    if (cardId === undefined || (wantedRow < 0 && wantedColumn < 0)) return
    // An inspector that stands beside the table shows the card that this is about. One that doesn't stays away: on the
    // canvas it would open for a card that nobody selected there.
    const isInspected = editor.getSelectedShapeIds().length > 0
    if (isInspected && isShapeId(cardId)) selectShapes(editor, [cardId])
    focusCell({ row: Math.max(0, wantedRow), column: Math.max(0, wantedColumn) })
  }, [cardId, wantedRow, wantedColumn, editor, focusCell])

  if (risks.length === 0 || recommendations.length === 0) return <SectionEmpty section="traceability" />
  const openRisk = open && risks[open.place.row]
  const openRecommendation = open && recommendations[open.place.column]
  return (
    <div className="flex min-h-0 flex-col gap-3">
      {mayChange ? (
        <div className="flex flex-wrap items-end gap-x-4 gap-y-2 rounded-xl border border-line bg-panel px-3 py-2.5">
          <fieldset>
            <legend className="mb-1 text-mute text-xs">{t('trace.brush')}</legend>
            <TreatmentFields isRow value={brush} onChange={setBrush} />
          </fieldset>
          <p className="max-w-md text-mute text-xs leading-5 pointer-coarse:hidden">
            {t.rich('trace.keys', { k: (chunks) => <Kbd>{chunks}</Kbd> })}
          </p>
        </div>
      ) : null}
      <ScrollEdges className="min-h-0 w-fit max-w-full rounded-xl border border-line bg-panel">
        <TraceTable
          table={table}
          risks={risks}
          recommendations={recommendations}
          wantedId={cardId}
          linksAt={linksAt}
          grid={grid}
        />
      </ScrollEdges>
      {openRisk && openRecommendation ? (
        <TraceEditor
          cell={open.cell}
          risk={openRisk}
          recommendation={openRecommendation}
          links={linksAt(open.place)}
          onClose={() => setOpen(undefined)}
        />
      ) : null}
    </div>
  )
}
