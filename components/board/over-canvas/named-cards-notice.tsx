// Asks the person at this page, once a board, whether the cards that name them in words are theirs.

import { UserRound } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { NoticeLine } from '@/components/ui/notice-line'
import { toast } from '@/components/ui/toaster'
import type { NamedCards } from './use-named-cards'

export function NamedCardsNotice({ named }: { named: NamedCards | undefined }) {
  const t = useTranslations('board.ownerNames')
  if (!named) return null
  const { name, count, take, decline } = named
  const onTake = () => {
    take()
    toast(t('taken', { count }))
  }
  return (
    <NoticeLine
      tone="plain"
      icon={<UserRound />}
      actions={
        <>
          <Button size="sm" className="pointer-coarse:min-h-11" onClick={decline}>
            {t('no')}
          </Button>
          <Button size="sm" variant="primary" className="pointer-coarse:min-h-11" onClick={onTake}>
            {t('yes')}
          </Button>
        </>
      }
    >
      {t('ask', { count, name })}
    </NoticeLine>
  )
}
