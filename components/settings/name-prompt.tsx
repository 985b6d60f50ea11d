// Asks people for their name where others are about to meet them, as long as they have the one that the server made up.

'use client'

import { useTranslations } from 'use-intl'
import { isVisitorName } from '@/lib/domain/people/visitor-name'
import { NameForm } from './name-form'
import { useMe } from './use-me'

export function NamePrompt() {
  const t = useTranslations('common.me')
  const { data: me } = useMe(true)
  if (!me || !isVisitorName(me.name)) return null
  return (
    <section aria-label={t('ask')} className="flex flex-col gap-2 rounded-lg border border-line bg-surface px-3 py-2.5">
      <p className="leading-5">{t('madeUp', { name: me.name })}</p>
      <NameForm me={me} />
    </section>
  )
}
