// The way from the list of cards to the board, for people who may edit it: the phone's page changes scores alone.

import { useTranslations } from 'use-intl'
import { ButtonLink } from '@/components/ui/button-link'

export function MoveCards({ boardId }: { boardId: string }) {
  const t = useTranslations('takePart.move')
  return (
    <p className="flex flex-wrap items-center justify-between gap-x-3 gap-y-2 rounded-lg border border-line px-3 py-2 text-ink-soft leading-5">
      <span className="min-w-0 grow basis-48">{t('hint')}</span>
      <ButtonLink href={`/boards/${boardId}`}>{t('open')}</ButtonLink>
    </p>
  )
}
