// The cards of the board that a file says nothing about, though it says something about the others.

import { useTranslations } from 'use-intl'
import type { RegisterCard } from '@/lib/domain/register/register-row'

const LISTED = 50

export function GoneCards({ cards }: { readonly cards: readonly RegisterCard[] }) {
  const t = useTranslations('import')
  const register = useTranslations('register')
  if (cards.length === 0) return null
  return (
    <details>
      <summary className="cursor-pointer content-center font-semibold pointer-coarse:min-h-11">
        {t('gone', { count: cards.length })}
      </summary>
      <ul aria-label={t('gone', { count: cards.length })} className="mt-2 max-h-44 overflow-y-auto">
        {cards.slice(0, LISTED).map(({ id, ref, title }) => (
          <li key={id} className="truncate py-0.5">
            <span className="text-mute tabular-nums">{ref}</span> {title}
          </li>
        ))}
        {cards.length > LISTED ? <li>{register('andMore', { count: cards.length - LISTED })}</li> : null}
      </ul>
    </details>
  )
}
