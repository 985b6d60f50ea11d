// Undo and redo in the top bar: buttons, and items of its menu where the bar has no room for buttons.

import { Redo2, Undo2 } from 'lucide-react'
import { useValue } from 'tldraw'
import { useTranslations } from 'use-intl'
import type { StoreBinding } from '@/components/binding/index'
import { IconButton } from '@/components/ui/icon-button'
import type { MenuItem } from '@/components/ui/menu'
import { useIsNarrow } from '@/components/ui/use-media-query'

/** Menu items for undo and redo, for bars without room for the buttons on devices without keys for them. */
export function useUndoItems(binding: StoreBinding | undefined): MenuItem[] {
  const t = useTranslations('board')
  const isNarrow = useIsNarrow()
  const canUndo = useValue('can undo', () => binding?.canUndo.get() ?? false, [binding])
  const canRedo = useValue('can redo', () => binding?.canRedo.get() ?? false, [binding])
  if (!(isNarrow && binding)) return []
  return [
    { label: t('undo'), icon: <Undo2 />, disabled: !canUndo, onSelect: () => binding.undo() },
    { label: t('redo'), icon: <Redo2 />, disabled: !canRedo, onSelect: () => binding.redo() },
    'separator',
  ]
}

export function UndoButtons({ binding }: { binding: StoreBinding }) {
  const t = useTranslations('board')
  const canUndo = useValue(binding.canUndo)
  const canRedo = useValue(binding.canRedo)
  return (
    <span className="flex max-sm:hidden">
      <IconButton
        label={t('undo')}
        shortcut="Ctrl+Z"
        icon={<Undo2 />}
        disabled={!canUndo}
        onClick={() => binding.undo()}
      />
      <IconButton
        label={t('redo')}
        shortcut="Ctrl+Shift+Z"
        icon={<Redo2 />}
        disabled={!canRedo}
        onClick={() => binding.redo()}
      />
    </span>
  )
}
