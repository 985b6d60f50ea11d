// The panel's top line: the brief's number among all, the way to the others, and its actions.

import { ChevronLeft, ChevronRight, Ellipsis, ExternalLink, FilePlus2, FileStack, Info, Trash2, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { IconButton } from '@/components/ui/icon-button'
import { Menu, type MenuItem } from '@/components/ui/menu'

export interface BriefBarProps {
  /** Counts from 0. */
  index: number
  count: number
  readOnly: boolean
  sourceUrl: string | null
  onSwitch: (index: number) => void
  onAdd: () => void
  onDetails: () => void
  onReplace: () => void
  onRemove: () => void
  onClose: (() => void) | undefined
}

export function BriefBar({
  index,
  count,
  readOnly,
  sourceUrl,
  onSwitch,
  onAdd,
  onDetails,
  onReplace,
  onRemove,
  onClose,
}: BriefBarProps) {
  const t = useTranslations('brief')
  const tCommon = useTranslations('common')
  const items: MenuItem[] = []
  if (!readOnly) items.push({ label: t('menu.addBrief'), icon: <FilePlus2 />, onSelect: onAdd, movesFocus: true })
  if (sourceUrl) {
    const open = () => window.open(sourceUrl, '_blank', 'noopener,noreferrer')
    items.push({ label: t('menu.openSource'), icon: <ExternalLink />, onSelect: open })
  }
  if (count > 0) items.push({ label: t('menu.details'), icon: <Info />, onSelect: onDetails, movesFocus: true })
  if (!readOnly && count > 0) {
    items.push({ label: t('menu.replace'), icon: <FileStack />, onSelect: onReplace, movesFocus: true })
    items.push('separator', {
      label: t('menu.remove'),
      icon: <Trash2 />,
      danger: true,
      onSelect: onRemove,
      movesFocus: true,
    })
  }
  return (
    <div className="flex h-11 shrink-0 items-center gap-2 border-line border-b pe-2 ps-4">
      <h2 className="font-semibold text-sm">{t('panel')}</h2>
      {count > 0 ? <BarText>{t('position', { index: index + 1, count })}</BarText> : null}
      <span className="ms-auto flex items-center">
        {count > 1 ? (
          <>
            <IconButton
              size="sm"
              label={t('previous')}
              icon={<ChevronLeft />}
              disabled={index === 0}
              onClick={() => onSwitch(index - 1)}
            />
            <IconButton
              size="sm"
              label={t('next')}
              icon={<ChevronRight />}
              disabled={index === count - 1}
              onClick={() => onSwitch(index + 1)}
            />
          </>
        ) : null}
        {items.length > 0 && count > 0 ? (
          <Menu trigger={<IconButton size="sm" label={t('more')} icon={<Ellipsis />} />} items={items} />
        ) : null}
        {onClose ? <IconButton size="sm" label={tCommon('close')} icon={<X />} onClick={onClose} /> : null}
      </span>
    </div>
  )
}

function BarText({ children }: { children: ReactNode }) {
  return <span className="text-mute tabular-nums">{children}</span>
}
