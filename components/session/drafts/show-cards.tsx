// Lets the facilitator put everybody's cards on the board, after explaining what that means, and take them back. The
// outcome appears here, beside the canvas: over it, it would cover the very cards that people want to look at.

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useErrorMessage } from '@/components/api/error-message'
import { Button } from '@/components/ui/button'
import { ConfirmButton } from '@/components/ui/confirm-button'
import { toast } from '@/components/ui/toaster'
import type { Round } from '@/lib/domain/session/round'
import { useShowRound } from '../rounds-api'
import { useTakeBack } from './drafts-api'

export interface ShowCardsProps {
  boardId: string
  round: Round
}

export function ShowCards(props: ShowCardsProps) {
  return props.round.state === 'shown' ? <TakeBack {...props} /> : <Show {...props} />
}

function Show({ boardId, round }: ShowCardsProps) {
  const t = useTranslations('drafts')
  const common = useTranslations('common')
  const tell = useErrorMessage()
  const show = useShowRound(boardId)
  const { state, turnout: count, activity } = round
  const names = activity.isAnonymous ? 'anonymous' : 'named'
  const put = () => show.mutate(round.id, { onError: (error) => toast.error(tell(error)) })
  return (
    <div className="flex flex-col items-start gap-2 border-line border-y py-3">
      {show.isPending || state === 'revealing' ? (
        <p role="status" className="text-ink-soft leading-5">
          {t('putting', { count })}
        </p>
      ) : null}
      {state === 'revealing' ? (
        <Button busy={show.isPending} onClick={put}>
          {common('retry')}
        </Button>
      ) : (
        <ConfirmButton
          size="md"
          variant="primary"
          word={t('show')}
          text={t(`showHint.${names}`, { count })}
          busy={show.isPending}
          onConfirm={put}
        />
      )}
    </div>
  )
}

function TakeBack({ boardId, round }: ShowCardsProps) {
  const t = useTranslations('drafts')
  const common = useTranslations('common')
  const tell = useErrorMessage()
  const { mutate, isPending } = useTakeBack(boardId, round)
  /** The number of cards that would lose later changes; the person must confirm before that happens. */
  const [changed, setChanged] = useState(0)
  const { turnout: count } = round
  const take = (evenChanged: boolean) =>
    mutate(
      { evenChanged },
      {
        onError: (error) => toast.error(tell(error)),
        onSuccess: (taken) => {
          if (taken.isTakenBack) toast(t('takenBack'))
          else setChanged(taken.changed)
        },
      },
    )
  return (
    <div className={count > 0 ? 'flex flex-col items-start gap-2 border-line border-y py-3' : undefined}>
      {/* People who see the list below read the number there. */}
      <p role="status" className={changed > 0 ? 'text-ink-soft leading-5' : 'sr-only'}>
        {changed > 0 ? t('changedSince', { count: changed }) : t('onBoard', { count })}
      </p>
      {changed > 0 ? (
        <div className="flex flex-wrap gap-2">
          <Button onClick={() => setChanged(0)}>{common('cancel')}</Button>
          <Button variant="danger" busy={isPending} onClick={() => take(true)}>
            {t('takeBackAnyway')}
          </Button>
        </div>
      ) : count > 0 ? (
        <ConfirmButton
          size="md"
          variant="secondary"
          word={t('takeBack')}
          text={t('takeBackHint')}
          busy={isPending}
          onConfirm={() => take(false)}
        />
      ) : null}
    </div>
  )
}
