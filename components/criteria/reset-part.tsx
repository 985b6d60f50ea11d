// Resets parts of the criteria to those of a new board; shown while they differ. Undo brings them back.

import { RotateCcw } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { changeCriteria } from '@/components/canvas/board-criteria'
import { Button } from '@/components/ui/button'
import { type CriteriaPart, NEW_CRITERIA } from '@/lib/domain/criteria/criteria'
import { resetOf } from '@/lib/domain/criteria/criteria-entries'
import { jsonEqual } from '@/lib/std/json-equal'
import { useCriteria } from './criteria-context'

export function ResetPart({ parts, label }: { parts: readonly CriteriaPart[]; label: string }) {
  const t = useTranslations('criteria')
  const { editor, view, isReadOnly } = useCriteria()
  const isNew = parts.every((part) => jsonEqual(view.criteria[part], NEW_CRITERIA[part]))
  if (isReadOnly || isNew) return null
  return (
    <Button
      size="sm"
      variant="ghost"
      icon={<RotateCcw />}
      className="self-start"
      aria-label={t('resetNamed', { part: label })}
      onClick={() => changeCriteria(editor, resetOf(parts))}
    >
      {t('reset')}
    </Button>
  )
}
