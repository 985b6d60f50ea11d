// Resets parts of the criteria to their defaults; shown while they differ. Undo brings them back.

import { RotateCcw } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { changeCriteria } from '@/components/canvas/board-criteria'
import { Button } from '@/components/ui/button'
import { type CriteriaPart, DEFAULT_CRITERIA } from '@/lib/domain/criteria/criteria'
import type { CriteriaChange } from '@/lib/domain/criteria/criteria-entries'
import { jsonEqual } from '@/lib/std/json-equal'
import { useCriteria } from './criteria-context'

export function ResetPart({ parts, label }: { parts: readonly CriteriaPart[]; label: string }) {
  const t = useTranslations('criteria')
  const { editor, view, isReadOnly } = useCriteria()
  const isDefault = parts.every((part) => jsonEqual(view.criteria[part], DEFAULT_CRITERIA[part]))
  if (isReadOnly || isDefault) return null
  const change: CriteriaChange = Object.fromEntries(parts.map((part) => [part, undefined]))
  return (
    <Button
      size="sm"
      variant="ghost"
      icon={<RotateCcw />}
      className="self-start"
      aria-label={t('resetNamed', { part: label })}
      onClick={() => changeCriteria(editor, change)}
    >
      {t('reset')}
    </Button>
  )
}
