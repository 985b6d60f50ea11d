// A panel's head line with its name and the way to close it, over content that scrolls by itself.

import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { IconButton } from '@/components/ui/icon-button'

export function PanelFrame({ title, onClose, children }: { title: string; onClose: () => void; children: ReactNode }) {
  const t = useTranslations('board')
  return (
    <section aria-label={title} className="flex min-h-0 grow flex-col">
      <div className="flex h-11 shrink-0 items-center justify-between border-line border-b pe-2 ps-4">
        <h2 className="font-semibold text-sm">{title}</h2>
        <IconButton size="sm" label={t('closePanel', { panel: title })} icon={<X />} onClick={onClose} />
      </div>
      {/* Another panel begins at its own top, wherever the one before was scrolled to. */}
      <div key={title} data-panel-content className="min-h-0 grow overflow-y-auto overscroll-contain">
        {children}
      </div>
    </section>
  )
}
