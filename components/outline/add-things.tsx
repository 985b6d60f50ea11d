// Makes what a page of the outline has besides cards: a note with its words, and a zone with its title or a matrix, in which
// cards then have a place. All stand in free room of the canvas.

import { Plus } from 'lucide-react'
import { useState } from 'react'
import type { TLPageId } from 'tldraw'
import { useTranslations } from 'use-intl'
import { announce } from '@/components/canvas/announce/announcement'
import { insertMatrix, insertZone } from '@/components/canvas/holder/insert-holder'
import { openPage } from '@/components/canvas/pages/board-pages'
import { insertNote } from '@/components/canvas/text/insert-note'
import { Button } from '@/components/ui/button'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import { TITLE_MAX_LENGTH } from '@/lib/domain/cards/card'
import { MATRIX_PRESETS, type MatrixPreset } from '@/lib/domain/matrix/matrix-presets'
import { FormFrame, focusFirst } from './form-frame'
import { type MadeThing, useOutlineContext } from './outline-context'

const MADE: readonly MadeThing[] = ['matrix', 'zone', 'note']

export interface AddThingsProps {
  readonly pageId: string
  /** The name of the page, where the board has several. */
  readonly pageName: string | undefined
  /** The thing whose form is open. */
  readonly asked: MadeThing | undefined
}

export function AddThings({ pageId, pageName, asked }: AddThingsProps) {
  const t = useTranslations('outline.make')
  const { isReadOnly, askForThing } = useOutlineContext()
  if (isReadOnly) return null
  return (
    <div data-outline-item={stopOf(pageId, asked ?? 'zone')}>
      <div className="flex flex-wrap gap-1">
        {MADE.map((type) => (
          <Button
            key={type}
            data-outline-stop={stopOf(pageId, type)}
            size="sm"
            variant="ghost"
            icon={<Plus />}
            {...(pageName !== undefined && {
              'aria-label': t('onPage', { thing: t(`${type}.button`), page: pageName }),
            })}
            aria-expanded={asked === type}
            onClick={() => askForThing(pageId, type)}
          >
            {t(`${type}.button`)}
          </Button>
        ))}
      </div>
      {asked === 'matrix' ? <MatrixForm pageId={pageId} /> : null}
      {asked === 'zone' || asked === 'note' ? <WordsForm key={asked} type={asked} pageId={pageId} /> : null}
    </div>
  )
}

function MatrixForm({ pageId }: { readonly pageId: string }) {
  const t = useTranslations('outline')
  const tName = useTranslations('card.matrixName')
  const { editor, leaveForm } = useOutlineContext()
  const [preset, setPreset] = useState<MatrixPreset>('risk')
  const showMade = useMade()
  const make = () => {
    if (!openPage(editor, pageId as TLPageId)) return
    showMade(insertMatrix(editor, preset), t('make.matrix.named', { words: tName(preset) }))
  }
  return (
    <FormFrame
      label={t('make.matrix.button')}
      done={t('add.done')}
      onDone={make}
      onLeave={() => leaveForm(stopOf(pageId, 'matrix'))}
    >
      <div ref={focusFirst} className="min-w-48 grow">
        <SelectField
          label={t('make.matrix.which')}
          value={preset}
          options={MATRIX_PRESETS.map((each) => ({ value: each, label: tName(each) }))}
          onChange={(chosen) => chosen && setPreset(chosen)}
        />
      </div>
    </FormFrame>
  )
}

interface WordsFormProps {
  readonly type: 'zone' | 'note'
  readonly pageId: string
}

function WordsForm({ type, pageId }: WordsFormProps) {
  const t = useTranslations('outline')
  const { editor, leaveForm } = useOutlineContext()
  const [words, setWords] = useState('')
  const showMade = useMade()
  const make = () => {
    const given = words.trim()
    if (given === '' || !openPage(editor, pageId as TLPageId)) return
    const id = type === 'zone' ? insertZone(editor, undefined, given) : insertNote(editor, given)
    showMade(id, t(`make.${type}.named`, { words: given }))
  }
  return (
    <FormFrame
      label={t(`make.${type}.button`)}
      done={t('add.done')}
      onDone={make}
      onLeave={() => leaveForm(stopOf(pageId, type))}
    >
      <div ref={focusFirst} className="min-w-48 grow">
        <TextField
          multiline={type === 'note'}
          label={t(type === 'zone' ? 'make.zone.title' : 'things.words')}
          value={words}
          {...(type === 'zone' && { maxLength: TITLE_MAX_LENGTH })}
          onChange={setWords}
        />
      </div>
    </FormFrame>
  )
}

/** Returns what says that a thing was made, and gives it the keyboard. */
function useMade(): (id: string, name: string) => void {
  const canvas = useTranslations('canvas')
  const { editor, leaveForm } = useOutlineContext()
  return (id, name) => {
    // As a selection the canvas would announce it, too, in place of this.
    editor.selectNone()
    announce(editor, canvas('spoken.added', { name }))
    leaveForm(id)
  }
}

/** What takes the keyboard back where nothing was made. */
function stopOf(pageId: string, type: MadeThing): string {
  return `${pageId} ${type}`
}
