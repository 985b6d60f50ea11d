// The links of one cell of the traceability matrix: what the treatment changes and how strongly, to the canvas, away.

import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { shownTitle } from '@/lib/brief/titles/unwritten-title'
import type { BoardCard, BoardLink } from '@/lib/document/view/board-view'
import { CellPopover } from './cell-popover'
import { useCoverage } from './coverage-context'
import { changeTreatment, removeLinks } from './pair-changes'
import { strongest, traceFace } from './trace-cell-words'
import { TreatmentFields } from './treatment-fields'

export interface TraceEditorProps {
  readonly cell: HTMLElement | null
  readonly risk: BoardCard
  readonly recommendation: BoardCard
  readonly links: readonly BoardLink[]
  readonly onClose: () => void
}

export function TraceEditor({ cell, risk, recommendation, links, onClose }: TraceEditorProps) {
  const t = useTranslations('coverage')
  const words = useTranslations('card')
  const { editor, isReadOnly, showShape } = useCoverage()
  const link = strongest(links)
  const label = `${recommendation.ref} → ${risk.ref}`
  return (
    <CellPopover cell={cell} label={label} onClose={onClose}>
      <p className="font-semibold">{label}</p>
      <p className="mb-2 line-clamp-3 text-mute text-xs leading-4.5">
        <bdi>{shownTitle(recommendation) || words('face.untitled')}</bdi>{' '}
        <span className="inline-block rtl:-scale-x-100">→</span> <bdi>{shownTitle(risk) || words('face.untitled')}</bdi>
      </p>
      {!link || isReadOnly || link.kind !== 'mitigates' ? (
        <p>{traceFace(links, words)?.spoken ?? t('trace.noLink')}</p>
      ) : (
        <TreatmentFields value={link} onChange={(value) => changeTreatment(editor, link, value)} />
      )}
      <div className="mt-3 flex gap-2">
        {link ? (
          <Button size="sm" onClick={() => showShape(link.id)}>
            {t('trace.show')}
          </Button>
        ) : null}
        {links.length > 0 && !isReadOnly ? (
          <Button
            size="sm"
            variant="danger"
            onClick={() => {
              removeLinks(editor, links)
              onClose()
            }}
          >
            {t('trace.remove', { count: links.length })}
          </Button>
        ) : null}
      </div>
    </CellPopover>
  )
}
