// Reading options: smaller or larger text, numbers of paragraphs and pages.

import { AArrowDown, AArrowUp, ALargeSmall } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { IconButton } from '@/components/ui/icon-button'
import { Popover } from '@/components/ui/popover'
import { nextFontPx, type ReaderSettings } from './reader-settings'

export interface TextOptionsProps {
  settings: ReaderSettings
  hasPages: boolean
  onChange: (change: Partial<ReaderSettings>) => void
}

export function TextOptions({ settings, hasPages, onChange }: TextOptionsProps) {
  const t = useTranslations('brief.textOptions')
  const { fontPx } = settings
  const smaller = nextFontPx(fontPx, -1)
  const larger = nextFontPx(fontPx, 1)
  return (
    <Popover
      align="end"
      label={t('title')}
      trigger={<IconButton size="sm" label={t('title')} icon={<ALargeSmall />} />}
    >
      <div className="flex items-center justify-between gap-3">
        <span>{t('size')}</span>
        <span className="flex items-center gap-1">
          <IconButton
            label={t('smaller')}
            icon={<AArrowDown />}
            disabled={smaller === undefined}
            onClick={() => smaller !== undefined && onChange({ fontPx: smaller })}
          />
          <output className="w-11 text-center tabular-nums">{t('px', { size: fontPx })}</output>
          <IconButton
            label={t('larger')}
            icon={<AArrowUp />}
            disabled={larger === undefined}
            onClick={() => larger !== undefined && onChange({ fontPx: larger })}
          />
        </span>
      </div>
      <Check
        label={t('paragraphNumbers')}
        checked={settings.paragraphNumbers}
        onChange={(paragraphNumbers) => onChange({ paragraphNumbers })}
      />
      {hasPages ? (
        <Check
          label={t('pageNumbers')}
          checked={settings.pageNumbers}
          onChange={(pageNumbers) => onChange({ pageNumbers })}
        />
      ) : (
        <p className="mt-1 text-mute text-xs">{t('noPages')}</p>
      )}
    </Popover>
  )
}

function Check({ label, checked, onChange }: { label: string; checked: boolean; onChange: (value: boolean) => void }) {
  return (
    <label className="flex min-h-8 items-center gap-2 pointer-coarse:min-h-11">
      <input
        type="checkbox"
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
        className="size-4 accent-accent"
      />
      {label}
    </label>
  )
}
