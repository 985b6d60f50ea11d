// For who runs the session: puts everybody's cards on the board, after saying what that means, and takes them back.

import { useTranslations } from 'use-intl'
import { useErrorMessage } from '@/components/api/error-message'
import { Button } from '@/components/ui/button'
import { ConfirmButton } from '@/components/ui/confirm-button'
import { toast } from '@/components/ui/toaster'
import type { Round } from '@/lib/domain/session/round'
import { useShowRound } from '../rounds-api'
import { useTakeBack } from './drafts-api'

/** Long enough to look at the board before one decides. */
const UNDO_MS = 20_000

export interface ShowCardsProps {
  boardId: string
  round: Round
}

export function ShowCards({ boardId, round }: ShowCardsProps) {
  const t = useTranslations('drafts')
  const common = useTranslations('common')
  const tell = useErrorMessage()
  const show = useShowRound(boardId)
  const takeBack = useTakeBack(boardId, round)
  const onError = (error: unknown) => toast.error(tell(error))
  const { state, turnout: count, activity } = round
  const names = activity.isAnonymous ? 'anonymous' : 'named'

  const take = (evenChanged: boolean) =>
    takeBack.mutate(
      { evenChanged },
      {
        onError,
        onSuccess: ({ changed, isTakenBack }) => {
          if (isTakenBack) toast(t('takenBack'))
          else {
            toast(t('changedSince', { count: changed }), {
              duration: UNDO_MS,
              action: { label: t('takeBackAnyway'), onClick: () => take(true) },
            })
          }
        },
      },
    )
  const put = () =>
    show.mutate(round.id, {
      onError,
      onSuccess: () => {
        const action = { label: common('undo'), onClick: () => take(false) }
        toast.success(t('onBoard', { count }), { duration: UNDO_MS, action })
      },
    })

  if (state === 'shown') {
    return count === 0 ? null : (
      <div className="border-line border-y py-3">
        <ConfirmButton
          size="md"
          variant="secondary"
          word={t('takeBack')}
          text={t('takeBackHint')}
          busy={takeBack.isPending}
          onConfirm={() => take(false)}
        />
      </div>
    )
  }
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
