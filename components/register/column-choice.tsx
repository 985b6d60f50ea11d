// Which columns the register shows, and in which order.

import { ArrowDown, ArrowUp } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import type { Locale } from '@/lib/domain/localized'
import { columnWord } from '@/lib/export/register-words'
import { columnsOf, type RegisterSettings, type RegisterTab } from './register-settings'

export interface ColumnChoiceProps {
  tab: RegisterTab
  settings: RegisterSettings
  locale: Locale
}

export function ColumnChoice({ tab, settings, locale }: ColumnChoiceProps) {
  const t = useTranslations('register')
  const ids = settings.shown.map(({ id }) => id)
  const others = columnsOf(tab).filter(({ id }) => !ids.includes(id))
  const swap = (at: number, by: number) => {
    // A button that can't go on keeps the focus, so that it isn't disabled.
    if (at + by < 0 || at + by >= ids.length) return
    const next = [...ids]
    const [id] = next.splice(at, 1)
    if (id) next.splice(at + by, 0, id)
    settings.setShown(next)
  }
  return (
    <div className="flex flex-col gap-2">
      <p className="text-mute">{t('columnsHint')}</p>
      <ul>
        {[...settings.shown, ...others].map((column, at) => {
          const isShown = at < ids.length
          const name = columnWord(column, locale)
          return (
            <li key={column.id} className="flex min-h-8 items-center gap-1">
              <label className="flex min-w-0 grow items-center gap-2">
                <input
                  type="checkbox"
                  checked={isShown}
                  disabled={isShown && ids.length === 1}
                  onChange={() =>
                    settings.setShown(isShown ? ids.filter((id) => id !== column.id) : [...ids, column.id])
                  }
                  className="size-4 accent-accent"
                />
                <span className="truncate">{name}</span>
              </label>
              {isShown ? (
                <>
                  <IconButton
                    size="sm"
                    className="aria-disabled:opacity-40"
                    label={t('moveUp', { column: name })}
                    icon={<ArrowUp />}
                    aria-disabled={at === 0}
                    onClick={() => swap(at, -1)}
                  />
                  <IconButton
                    size="sm"
                    className="aria-disabled:opacity-40"
                    label={t('moveDown', { column: name })}
                    icon={<ArrowDown />}
                    aria-disabled={at === ids.length - 1}
                    onClick={() => swap(at, 1)}
                  />
                </>
              ) : null}
            </li>
          )
        })}
      </ul>
      <label className="flex min-h-8 items-center gap-2 border-line border-t pt-2">
        <input
          type="checkbox"
          checked={settings.isTall}
          onChange={() => settings.setTall(!settings.isTall)}
          className="size-4 accent-accent"
        />
        {t('wrap')}
      </label>
      <Button onClick={settings.reset}>{t('resetColumns')}</Button>
    </div>
  )
}
