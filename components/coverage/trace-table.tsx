// The table of the traceability matrix: a row for each risk, a column for each recommendation, and the sums of both.

import { useTranslations } from 'use-intl'
import type { BoardCard, BoardLink } from '@/lib/document/view/board-view'
import { levelIn } from '@/lib/domain/coverage/level-shift'
import type { Traceability } from '@/lib/domain/coverage/traceability'
import { useCoverage } from './coverage-context'
import { CardHead, CornerHead, columnWidth } from './grid-heads'
import { TraceRow } from './trace-row'
import type { GridKeys, GridPlace } from './use-grid-keys'

export interface TraceTableProps {
  table: Traceability
  risks: readonly BoardCard[]
  recommendations: readonly BoardCard[]
  /** The card of the gap from which somebody came. */
  wantedId: string | undefined
  linksAt: (place: GridPlace) => readonly BoardLink[]
  grid: GridKeys
}

export function TraceTable({ table, risks, recommendations, wantedId, linksAt, grid }: TraceTableProps) {
  const t = useTranslations('coverage')
  const { view } = useCoverage()
  return (
    <table
      aria-label={t('trace.title')}
      aria-rowcount={risks.length + 1}
      aria-colcount={recommendations.length + 2}
      className="border-separate border-spacing-0"
      style={columnWidth(recommendations.length, '30rem')}
      {...grid.gridProps}
    >
      <thead>
        <tr aria-rowindex={1}>
          <CornerHead>{t('trace.corner')}</CornerHead>
          {recommendations.map((card) => (
            <CardHead key={card.id} card={card} isTall isWanted={card.id === wantedId}>
              <Stage stage={card.fields.lifecycle} />
            </CardHead>
          ))}
          <th
            scope="col"
            className="sticky top-0 z-10 border-line border-b bg-surface px-2 font-medium text-mute text-xs"
          >
            {t('trace.treatments')}
          </th>
        </tr>
      </thead>
      <tbody>
        {risks.map((risk, row) => (
          <TraceRow
            key={risk.id}
            risk={risk}
            level={levelIn(risk, 'current', view.criteria)}
            row={row}
            isWanted={risk.id === wantedId}
            recommendations={recommendations}
            cells={recommendations.map((_, column) => linksAt({ row, column }))}
            treatments={table.treatmentsOfRisk.get(risk.id) ?? 0}
            currentColumn={grid.current.row === row ? grid.current.column : -1}
          />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th
            scope="row"
            className="sticky start-0 z-10 border-line border-e bg-surface px-2.5 py-1.5 text-start font-medium text-mute text-xs"
          >
            {t('trace.risks')}
          </th>
          {table.recommendationIds.map((id) => (
            <td key={id} className="border-line border-e bg-surface py-1.5 text-center tabular-nums">
              {table.risksOfRecommendation.get(id) ?? 0}
            </td>
          ))}
          <td className="bg-surface" />
        </tr>
      </tfoot>
    </table>
  )
}

/** Shows that a recommendation is done or rejected, because it then counts as no treatment. */
function Stage({ stage }: { stage: string | number | undefined }) {
  const words = useTranslations('card')
  if (stage !== 'completed' && stage !== 'rejected') return null
  return <span className="block px-1 text-start text-[11px] text-mute">{words(`option.lifecycle.${stage}`)}</span>
}
