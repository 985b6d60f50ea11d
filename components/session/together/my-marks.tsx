// What everybody in a session can say without words: a raised hand, "I'm done", a reaction. On the board and on the phone.

import { Check, Hand, SmilePlus } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useErrorMessage } from '@/components/api/error-message'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { Menu } from '@/components/ui/menu'
import { toast } from '@/components/ui/toaster'
import { type OwnMarks, REACTIONS } from '@/lib/domain/session/people'
import { useOwnMarks, useReact } from './people-api'
import { REACTION_ICONS } from './reaction-look'

export interface MyMarksProps {
  boardId: string
  /** The step that is on. */
  stepId: string
  mine: OwnMarks
  /** Nobody waits for who runs the session: they are asked for no "I'm done". */
  mayRun: boolean
}

export function MyMarks({ boardId, stepId, mine, mayRun }: MyMarksProps) {
  const t = useTranslations('together')
  const tell = useErrorMessage()
  const marks = useOwnMarks(boardId)
  const reactions = useReact(boardId)
  const onError = (error: Error) => toast.error(tell(error), { id: 'session-marks' })
  const { isHandUp, isDone } = mine
  return (
    <>
      <IconButton
        label={t(isHandUp ? 'lowerMine' : 'raise')}
        icon={<Hand />}
        aria-pressed={isHandUp}
        onClick={() => marks.mutate({ isUp: !isHandUp }, { onError })}
      />
      <Menu
        trigger={<IconButton label={t('react')} icon={<SmilePlus />} />}
        items={REACTIONS.map((kind) => {
          const Icon = REACTION_ICONS[kind]
          return { label: t(`reaction.${kind}`), icon: <Icon />, onSelect: () => reactions.mutate(kind, { onError }) }
        })}
      />
      {mayRun ? null : (
        <Button
          size="sm"
          variant={isDone ? 'secondary' : 'ghost'}
          icon={<Check />}
          aria-pressed={isDone}
          onClick={() => marks.mutate({ stepId, isDone: !isDone }, { onError })}
        >
          {t('done')}
        </Button>
      )}
    </>
  )
}
