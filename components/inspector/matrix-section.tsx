// A selected matrix: whether it shows the way of all its cards, and the way to the scales that it stands on.

import { Scale } from 'lucide-react'
import { type TLShapeId, useValue } from 'tldraw'
import { useTranslations } from 'use-intl'
import { isMatrix } from '@/components/canvas/matrix/arrange-matrix'
import { setShowsPaths, showsPaths } from '@/components/canvas/matrix/shown-path'
import { Button } from '@/components/ui/button'
import type { BoardMatrix } from '@/lib/document/view/board-view'
import { assessmentOf } from '@/lib/domain/coverage/assessment-path'
import { matrixAxes } from '@/lib/domain/matrix/matrix-axes'
import { useInspector } from './inspector-context'

export function MatrixSection({ matrix }: { matrix: BoardMatrix }) {
  const t = useTranslations('inspector')
  const words = useTranslations('criteria')
  const { editor, criteria, isReadOnly, openCriteria } = useInspector()
  const isChecked = useValue('shows paths', () => {
    const now = editor.getShape(matrix.id as TLShapeId)
    return isMatrix(now) && showsPaths(now)
  }, [editor, matrix.id])
  const hasPaths = assessmentOf(matrixAxes(matrix, criteria)) !== undefined
  return (
    <div className="flex flex-col gap-2">
      {hasPaths ? (
        <div>
          <label className="flex min-h-8 items-center gap-2">
            <input
              type="checkbox"
              checked={isChecked}
              disabled={isReadOnly}
              onChange={(event) => setShowsPaths(editor, matrix.id as TLShapeId, event.target.checked)}
              className="size-4 accent-accent"
            />
            {t('matrix.paths')}
          </label>
          <p className="text-mute text-xs">{t('matrix.pathsHint')}</p>
        </div>
      ) : null}
      <Button size="sm" className="self-start" icon={<Scale />} onClick={openCriteria}>
        {words('title')}
      </Button>
    </div>
  )
}
