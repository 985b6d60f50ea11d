// Ends a session for everybody after asking. The question names what people gave and nobody has seen yet, offers to show
// it first, and says how many rated cards are not agreed on.

import { type ReactElement, useState } from 'react'
import type { Editor } from 'tldraw'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { Popover } from '@/components/ui/popover'
import type { LiveSession } from '@/lib/domain/session/session'
import type { RunSession } from './use-run-session'
import { useUndecided } from './use-undecided'
import { useShowRounds, useUnshown, useUnshownWords } from './use-unshown'

export interface EndSessionProps {
  boardId: string
  session: LiveSession
  run: RunSession
  editor: Editor | undefined
  /** The button that asks: one element that takes a ref and event handlers. */
  trigger: ReactElement
}

export function EndSession({ boardId, session, run, editor, trigger }: EndSessionProps) {
  const t = useTranslations('session')
  const round = useTranslations('round.unshown')
  const common = useTranslations('common')
  const inWords = useUnshownWords()
  const [isOpen, setOpen] = useState(false)
  const { show, isShowing } = useShowRounds(boardId)
  const unshown = useUnshown(boardId, session)
  const undecided = useUndecided(boardId, session, editor, 'session')
  const drafts = unshown.filter(({ activity }) => activity.kind === 'write')
  const open = unshown.filter(({ activity }) => activity.kind !== 'write')
  return (
    <Popover label={t('end')} align="start" className="w-80" open={isOpen} onOpenChange={setOpen} trigger={trigger}>
      <div className="flex flex-col gap-2 leading-5">
        {drafts.map((each) => (
          <p key={each.id} className="rounded-lg bg-warning-soft px-3 py-2 text-warning">
            {inWords(each)}
          </p>
        ))}
        {open.map(({ id, title }) => (
          <p key={id}>{round('closes', { title })}</p>
        ))}
        {undecided.cardIds.length > 0 ? (
          <p>{t('endUndecided', { open: undecided.cardIds.length, rated: undecided.rated })}</p>
        ) : null}
        <p>{t('endHint')}</p>
      </div>
      <div className="mt-3 flex flex-wrap justify-end gap-2">
        {/* Keys that were meant for a step must not end it for everybody. */}
        <Button autoFocus size="sm" onClick={() => setOpen(false)}>
          {common('cancel')}
        </Button>
        <Button
          size="sm"
          variant={drafts.length > 0 ? 'secondary' : 'danger'}
          busy={run.isClosing}
          disabled={isShowing}
          onClick={run.close}
        >
          {drafts.length > 0 ? round('endWithout') : t('endForAll')}
        </Button>
        {drafts.length > 0 ? (
          <Button
            size="sm"
            variant="primary"
            busy={isShowing || run.isClosing}
            onClick={() => {
              void show(drafts).then((isShown) => isShown && run.close())
            }}
          >
            {round('showAndEnd')}
          </Button>
        ) : null}
      </div>
    </Popover>
  )
}
