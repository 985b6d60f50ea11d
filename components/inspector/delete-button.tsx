// Deletes what is selected. It stands last and is never the loudest.

import { Trash2 } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { deleteSelected } from './delete-selected'
import { useInspector } from './inspector-context'

export function DeleteButton({ ids }: { ids: readonly string[] }) {
  const t = useTranslations('inspector')
  const { editor, isReadOnly } = useInspector()
  if (isReadOnly) return null
  return (
    <Button
      variant="ghost"
      className="-ms-3 self-start text-danger!"
      icon={<Trash2 />}
      onClick={() => deleteSelected(editor, ids)}
    >
      {t('deleteSelected', { count: ids.length })}
    </Button>
  )
}
