// The facilitator's way to the next step. If something that people gave in this step is not shown yet, or cards that they
// rated are not agreed on, it asks first what should become of that.

import { ChevronRight, CircleStop } from 'lucide-react'
import { useState } from 'react'
import { type Editor, useValue } from 'tldraw'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { Popover } from '@/components/ui/popover'
import type { BoardCard } from '@/lib/document/view/board-view'
import { currentStep, type LiveSession, nextStep } from '@/lib/domain/session/session'
import { RatedChoiceField, useRatedChoice } from '../round/ratings/rated-choice'
import { useShowWords } from '../round/use-show-words'
import { useRounds } from '../rounds-api'
import { EndSession } from './end-session'
import type { RunSession } from './use-run-session'
import { useUndecided } from './use-undecided'
import { useShowRounds, useUnshownOfStep, useUnshownWords } from './use-unshown'

export interface NextStepProps {
  boardId: string
  session: LiveSession
  run: RunSession
  editor: Editor | undefined
  isRehearsal: boolean
  cards: readonly BoardCard[]
  /** The button's label. */
  word: string
}

export function NextStep(props: NextStepProps) {
  const { boardId, session, run, editor, word } = props
  const { goOn, isPending } = run
  const t = useTranslations('session.leaving')
  const end = useTranslations('session')
  const rounds = useTranslations('round')
  const round = useTranslations('round.unshown')
  const words = useShowWords(boardId)
  const inWords = useUnshownWords()
  const { show, isShowing } = useShowRounds(boardId)
  const stepId = currentStep(session)?.id ?? ''
  const unshown = useUnshownOfStep(boardId, session)
  const { cardIds: open, rated } = useUndecided(boardId, session, editor, 'step')
  const asks = unshown.length > 0 || open.length > 0
  const { next, choice } = useNextRating(props)
  /** The step about whose leaving it asks: another one may begin in the meantime. */
  const [askedId, setAskedId] = useState<string>()
  if (!goOn) {
    // After the last step comes the end. It asks, so that a press that was meant for the step before ends nothing.
    return (
      <EndSession
        boardId={boardId}
        session={session}
        run={run}
        editor={editor}
        trigger={
          <Button data-bar-focus size="sm" variant="primary" icon={<CircleStop />} busy={run.isClosing}>
            {end('end')}
          </Button>
        }
      />
    )
  }
  const given = unshown.filter(({ turnout }) => turnout > 0)
  /** Cards are read on the board. A result wants a look before the next step takes its place. */
  const isWriting = given.every(({ activity }) => activity.kind === 'write')
  const warnings = given.map(words.warning).filter((warning) => warning !== '')
  const leave = () => {
    setAskedId(undefined)
    goOn(choice.cardIds)
  }
  return (
    <>
      {next ? (
        <RatedChoiceField choice={choice} title={next.title} hidesLabel className="min-w-0 max-w-52 shrink" />
      ) : null}
      <Popover
        label={t('title')}
        align="end"
        className="w-72"
        open={askedId === stepId && asks}
        onOpenChange={(isWanted) => {
          if (isWanted && !asks) goOn(choice.cardIds)
          else setAskedId(isWanted ? stepId : undefined)
        }}
        trigger={
          <Button data-bar-focus size="sm" variant="primary" icon={<ChevronRight />} busy={isPending || isShowing}>
            {word}
          </Button>
        }
      >
        {unshown.map((each) => (
          <p key={each.id} className="leading-5">
            {inWords(each)}
          </p>
        ))}
        {warnings.map((warning) => (
          <p key={warning} className="mt-2 leading-5">
            {warning}
          </p>
        ))}
        {open.length > 0 ? <p className="leading-5">{t('undecided', { open: open.length, rated })}</p> : null}
        <div className="mt-3 flex flex-col gap-2">
          {given.length > 0 ? (
            <Button
              variant="primary"
              className="justify-center"
              busy={isShowing}
              onClick={() => {
                void show(given).then((isShown) => {
                  if (isShown && isWriting) leave()
                  else setAskedId(undefined)
                })
              }}
            >
              {isWriting ? round('showCardsAndGoOn') : rounds('show')}
            </Button>
          ) : null}
          <Button className="justify-center" disabled={isShowing} onClick={leave}>
            {t('without')}
          </Button>
          {/* Keys that were meant for the step must not end it for everybody. */}
          <Button autoFocus variant="ghost" className="justify-center" onClick={() => setAskedId(undefined)}>
            {t('stay')}
          </Button>
        </div>
        <p className="mt-2 text-mute text-xs leading-4">{t('backHint')}</p>
      </Popover>
    </>
  )
}

/** The cards that the next step will have people rate. A step that had its round already goes on with that one. */
function useNextRating({ boardId, session, editor, isRehearsal, cards }: NextStepProps) {
  const rounds = useRounds(boardId)
  const selected = useValue('selected', () => editor?.getSelectedShapeIds().join(' ') ?? '', [editor])
  const next = nextStep(session)
  const isNew = next && rounds?.every(({ sessionId, stepId }) => sessionId !== session.id || stepId !== next.id)
  const choice = useRatedChoice(next?.id ?? '', isNew && !isRehearsal ? next : undefined, cards, selected.split(' '))
  return { next, choice }
}
