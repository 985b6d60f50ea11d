// Tells a person that nothing is left to answer.

import { CheckCheck } from 'lucide-react'
import { useTranslations } from 'use-intl'

export function AllGiven({ kind }: { kind: 'vote' | 'score' }) {
  const t = useTranslations('round.allGiven')
  return (
    <p role="status" className="flex gap-2 rounded-lg bg-success-soft px-3 py-2 leading-5">
      <CheckCheck aria-hidden className="mt-0.5 size-4 shrink-0 text-success" />
      {t(kind)}
    </p>
  )
}
