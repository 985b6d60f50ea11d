// Says before a session begins that cards of a rating have scores already, and that the board covers them during it.

import { EyeOff } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { BoardCard } from '@/lib/document/view/board-view'
import type { Activity } from '@/lib/domain/session/activity'
import { scoredAlready } from '@/lib/domain/session/scored-already'

export interface AlreadyScoredProps {
  readonly steps: readonly { readonly title: string; readonly activity: Activity | null }[]
  readonly cards: readonly BoardCard[]
}

export function AlreadyScored({ steps, cards }: AlreadyScoredProps) {
  const t = useTranslations('session')
  const [first] = steps.flatMap(({ title, activity }) => {
    const count = scoredAlready(cards, activity).length
    return count > 0 ? [{ title, count }] : []
  })
  if (!first) return null
  return (
    <p className="flex w-full gap-2 text-mute text-xs leading-4">
      <EyeOff aria-hidden className="mt-0.5 size-3.5 shrink-0" />
      {t('alreadyScored', first)}
    </p>
  )
}
