// Asks what a pasted text is, with the likeliest reading chosen: a brief, cards, or one text or a drawn table on the canvas.
// Rows that become cards are asked about in the import's dialog, with the same choice.

import { clsx } from 'clsx'
import { type KeyboardEvent, useState } from 'react'
import { type Editor, useValue } from 'tldraw'
import { useTranslations } from 'use-intl'
import { useErrorMessage } from '@/components/api/error-message'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { askAboutPaste, type PasteQuestion, pasteQuestion } from './ask-about-paste'
import { CardsForm } from './cards-form'
import { PasteReadings } from './paste-readings'
import type { PastedText } from './pasted-text'
import { cellCount, plainTable } from './plain-table'
import { MOST_CELLS, putAsTable } from './put-as-table'
import { putAsText } from './put-as-text'

export interface PasteDialogProps {
  editor: Editor
  /** Puts the text on the board as a brief; rejects where it can't be read. */
  readBrief: (pasted: PastedText) => Promise<void>
}

export function PasteDialog({ editor, readBrief }: PasteDialogProps) {
  const t = useTranslations('canvas')
  const question = useValue('pasted text', () => pasteQuestion(editor), [editor])
  const close = () => askAboutPaste(editor, undefined)
  const reading = question?.reading ?? 'cards'
  const isTyped = question?.pasted.point === undefined
  return (
    <Dialog
      open={question !== undefined}
      onOpenChange={(open) => !open && close()}
      title={t(isTyped ? 'list.title' : 'paste.question')}
      description={t(reading === 'cards' ? 'list.text' : `paste.explain.${reading}`)}
      widthPx={520}
    >
      {question ? (
        // biome-ignore lint/a11y/noStaticElementInteractions: a key of all that is inside
        <div className="flex flex-col gap-4" onKeyDown={pressChosen}>
          {isTyped ? null : <PasteReadings editor={editor} pasted={question.pasted} reading={question.reading} />}
          <Reading key={question.pasted.text} {...question} editor={editor} readBrief={readBrief} onDone={close} />
        </div>
      ) : null}
    </Dialog>
  )
}

/** Enter on the chosen reading does it. */
function pressChosen(event: KeyboardEvent<HTMLElement>): void {
  const { target, currentTarget, key } = event
  if (key !== 'Enter' || !(target instanceof Element) || !target.matches('[role="radio"][aria-checked="true"]')) return
  event.preventDefault()
  currentTarget.querySelector<HTMLElement>('[data-go]')?.click()
}

interface ReadingProps extends PasteQuestion, PasteDialogProps {
  onDone: () => void
}

function Reading({ editor, pasted, reading, readBrief, onDone }: ReadingProps) {
  const t = useTranslations('canvas.paste')
  const common = useTranslations('common')
  const errorMessage = useErrorMessage()
  const [isBusy, setIsBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  if (reading === 'cards') return <CardsForm editor={editor} text={pasted.text} at={pasted.point} onDone={onDone} />

  const cells = reading === 'drawn-table' ? cellCount(plainTable(pasted.text)) : 0
  const isTooLarge = cells > MOST_CELLS
  const go = () => {
    if (reading !== 'brief') {
      if (reading === 'text') putAsText(editor, pasted)
      else putAsTable(editor, pasted)
      onDone()
      return
    }
    setIsBusy(true)
    setProblem(undefined)
    readBrief(pasted)
      .then(onDone, (error: unknown) => setProblem(errorMessage(error)))
      .finally(() => setIsBusy(false))
  }
  return (
    <>
      <p className="max-h-40 overflow-y-auto whitespace-pre-wrap break-words rounded-lg border border-line bg-surface px-2.5 py-2 leading-5">
        {pasted.text.trim().slice(0, EXCERPT_LENGTH)}
        {pasted.text.trim().length > EXCERPT_LENGTH ? '…' : ''}
      </p>
      {problem === undefined ? null : (
        <p role="alert" className="rounded-lg bg-danger-soft px-3 py-2 text-danger leading-5">
          {problem}
        </p>
      )}
      <div className="flex flex-wrap items-center justify-end gap-2">
        <span className={clsx('me-auto tabular-nums', isTooLarge ? 'text-warning' : 'text-mute')}>
          {isTooLarge
            ? t('tooManyCells', { count: cells, most: MOST_CELLS })
            : cells > 0
              ? t('cells', { count: cells })
              : t('characters', { count: pasted.text.trim().length })}
        </span>
        <Button onClick={onDone}>{common('cancel')}</Button>
        <Button variant="primary" busy={isBusy} disabled={isTooLarge} data-go onClick={go}>
          {t(`go.${reading}`)}
        </Button>
      </div>
    </>
  )
}

/** Enough to know the text again. */
const EXCERPT_LENGTH = 400
