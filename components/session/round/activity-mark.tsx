// The activity of a step besides working on the board, as a sign and a word: in a plan, and in a template's script.

import { ListChecks, PencilLine, Vote } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import type { ActivityKind } from '@/lib/domain/session/activity'

export const ACTIVITY_ICONS: Readonly<Record<ActivityKind, ReactNode>> = {
  write: <PencilLine />,
  vote: <Vote />,
  score: <ListChecks />,
}

export function ActivityMark({ kind }: { kind: ActivityKind }) {
  const t = useTranslations('round.mark')
  return (
    <span className="flex items-center gap-1 text-accent text-xs [&_svg]:size-3.5 [&_svg]:shrink-0">
      {ACTIVITY_ICONS[kind]}
      {t(kind)}
    </span>
  )
}
