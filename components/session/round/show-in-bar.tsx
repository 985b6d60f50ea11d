// The facilitator's way, in the session's bar, to show what people gave in the step: the same that stands in its panel.

import { Eye } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { Popover } from '@/components/ui/popover'
import type { LiveSession } from '@/lib/domain/session/session'
import { BarButton } from '../bar/bar-button'
import { useShowRounds, useUnshownOfStep } from '../bar/use-unshown'
import { useShowWords } from './use-show-words'

/** Nothing is drawn while nobody has given anything. */
export function ShowInBar({ boardId, session }: { boardId: string; session: LiveSession }) {
  const t = useTranslations('round')
  const drafts = useTranslations('drafts')
  const common = useTranslations('common')
  const words = useShowWords(boardId)
  const [isOpen, setOpen] = useState(false)
  const { show, isShowing } = useShowRounds(boardId)
  const round = useUnshownOfStep(boardId, session).find(({ turnout }) => turnout > 0)
  if (!round) return null
  const { activity, turnout: count } = round
  const isWriting = activity.kind === 'write'
  const word = isWriting ? drafts('show') : t('show')
  const hint = isWriting
    ? drafts(`showHint.${activity.isAnonymous ? 'anonymous' : 'named'}`, { count })
    : words.hint(round)
  return (
    <Popover
      label={word}
      align="end"
      className="w-72"
      open={isOpen}
      onOpenChange={setOpen}
      trigger={<BarButton label={word} wordFrom="lg" variant="secondary" icon={<Eye />} busy={isShowing} />}
    >
      <p className="leading-5">{hint}</p>
      <div className="mt-3 flex justify-end gap-2">
        <Button size="sm" onClick={() => setOpen(false)}>
          {common('cancel')}
        </Button>
        <Button
          size="sm"
          variant="primary"
          busy={isShowing}
          onClick={() => void show([round]).then(() => setOpen(false))}
        >
          {word}
        </Button>
      </div>
    </Popover>
  )
}
