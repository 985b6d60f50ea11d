// The card above the toolbar, or at the head of the outline, that says what was found or done, and leads to the next step.
// People who have seen enough of a step put it away for this board, and the board's menu brings it back.

import { clsx } from 'clsx'
import type { ReactNode } from 'react'
import type { Editor } from 'tldraw'
import { useTranslations } from 'use-intl'
import { SUGGESTED_KINDS } from '@/components/brief/suggestions/candidate-item'
import type { Suggestions } from '@/components/brief/use-suggestions'
import { Button } from '@/components/ui/button'
import { CalmCard } from '@/components/ui/calm-card'
import { useFormatter } from '@/components/ui/use-formatter'
import type { BoardProgress, NextStep } from '@/lib/domain/coverage/next-step'
import { LIST_OF_NAMES } from '@/lib/i18n/list-of-names'
import { CanvasCard } from '../over-canvas/canvas-card'
import type { PathActions } from './path-actions'

export interface PathCardProps {
  /** The canvas on whose tools it stands; undefined in a view. */
  canvas: Editor | undefined
  step: NextStep
  progress: BoardProgress
  suggestions: Suggestions | undefined
  hasMatrix: boolean
  actions: PathActions
  onClose: () => void
}

/** As many titles as this are a task of their own. */
const MANY_TITLES = 5

export function PathCard({ canvas, step, progress, suggestions, hasMatrix, actions, onClose }: PathCardProps) {
  const t = useTranslations('board.path')
  const canvasWords = useTranslations('canvas')
  const format = useFormatter()

  const found = SUGGESTED_KINDS.flatMap((kind) => {
    const count = suggestions?.counts.get(kind)
    return count ? [{ kind, count }] : []
  })
  const bringIn = actions.bringIn ? (
    <Button onClick={actions.bringIn.run}>{canvasWords('bringIn', actions.bringIn.words)}</Button>
  ) : null
  const faces: Readonly<Record<NextStep, { title: string; text: string; buttons: ReactNode }>> = {
    begin: {
      title: t('begin.title'),
      text: t('begin.text'),
      buttons: (
        <>
          <Button onClick={actions.pasteList}>{canvasWords('list.item')}</Button>
          <Button variant="primary" onClick={actions.bringBrief}>
            {t('begin.go')}
          </Button>
        </>
      ),
    },
    review: {
      title: t('review.title', { count: progress.suggested ?? 0 }),
      text: format.list(
        found.map(({ kind, count }) => t(`count.${kind}`, { count })),
        LIST_OF_NAMES,
      ),
      buttons: (
        <>
          <Button onClick={actions.review}>{t('review.look')}</Button>
          <Button variant="primary" onClick={actions.placeAll}>
            {t('review.placeAll')}
          </Button>
        </>
      ),
    },
    score: {
      title: t('score.title'),
      text: t('score.text', { count: progress.unscored.length }),
      buttons: (
        <>
          {bringIn ? (
            bringIn
          ) : actions.rateTogether ? (
            <Button onClick={actions.rateTogether}>{t('score.together')}</Button>
          ) : null}
          <Button variant="primary" onClick={hasMatrix ? actions.scoreNext : actions.placeMatrix}>
            {t(hasMatrix ? 'score.next' : 'score.placeMatrix')}
          </Button>
        </>
      ),
    },
    place: {
      title: t('place.title'),
      text: t('place.text', { count: progress.unplaced.length }),
      buttons: (
        <Button variant="primary" onClick={actions.placeScored}>
          {t('place.go', { count: progress.unplaced.length })}
        </Button>
      ),
    },
    link: {
      title: t('link.title'),
      text: t('link.text', { count: progress.untreated.length }),
      buttons: (
        <>
          {bringIn}
          <Button variant="primary" onClick={actions.link}>
            {t('link.go')}
          </Button>
        </>
      ),
    },
    try: {
      title: t('try.title'),
      text: t('try.text', { count: progress.untried }),
      buttons: (
        <Button variant="primary" onClick={actions.tryInScenarios}>
          {t('try.go')}
        </Button>
      ),
    },
    finish: {
      title: t('finish.title'),
      text: t('finish.text'),
      buttons: (
        <>
          {bringIn}
          {actions.runSession && !bringIn ? <Button onClick={actions.runSession}>{t('finish.session')}</Button> : null}
          <Button variant="primary" onClick={actions.exportBoard}>
            {t('finish.export')}
          </Button>
        </>
      ),
    },
  }
  const { title, text, buttons } = faces[step]
  const card = {
    label: t('label'),
    title,
    text,
    more:
      actions.titles && step !== 'review' ? (
        <button
          type="button"
          onClick={actions.titles.show}
          className={clsx(
            'text-start underline underline-offset-2 pointer-coarse:min-h-11',
            actions.titles.count < MANY_TITLES
              ? 'text-ink-soft decoration-dotted hover:decoration-solid'
              : 'font-medium text-accent',
          )}
        >
          {t(actions.titles.count < MANY_TITLES ? 'titles' : 'titlesMany', { count: actions.titles.count })}
        </button>
      ) : null,
    buttons,
    closeLabel: t('close'),
    onClose,
  }
  return canvas ? <CanvasCard editor={canvas} {...card} /> : <CalmCard {...card} />
}
