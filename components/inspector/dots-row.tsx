// The dots that a card got in a vote, with a way to take those of all cards off the canvas.

import { useValue } from 'tldraw'
import { useTranslations } from 'use-intl'
import { showDotsOf, voteOnCards } from '@/components/canvas/card/vote-dots'
import { Button } from '@/components/ui/button'
import { useInspector } from './inspector-context'

/** Renders nothing for a card whose face shows no dots. */
export function DotsRow({ cardId }: { readonly cardId: string }) {
  const t = useTranslations('inspector')
  const { editor, isReadOnly } = useInspector()
  const vote = useValue('vote on cards', () => voteOnCards(editor), [editor])
  const count = vote?.dots[cardId]
  if (!vote || count === undefined) return null
  return (
    <div className="mt-0.5 flex items-start gap-2 text-mute text-xs leading-5">
      <p className="min-w-0 grow py-0.5 tabular-nums">{t('dots.given', { count, vote: vote.title })}</p>
      {isReadOnly ? null : (
        <Button size="sm" variant="ghost" className="shrink-0" onClick={() => showDotsOf(editor, undefined)}>
          {t('dots.takeOff')}
        </Button>
      )}
    </div>
  )
}
