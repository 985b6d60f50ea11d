// Makes what a page of the outline has besides cards: a note with its words, and a zone with its title, in which cards then
// have a place. Both stand in free room of the canvas.

import { Plus } from 'lucide-react'
import { useState } from 'react'
import type { TLPageId } from 'tldraw'
import { useTranslations } from 'use-intl'
import { announce } from '@/components/canvas/announce/announcement'
import { insertZone } from '@/components/canvas/holder/insert-holder'
import { openPage } from '@/components/canvas/pages/board-pages'
import { insertNote } from '@/components/canvas/text/insert-note'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/text-field'
import { TITLE_MAX_LENGTH } from '@/lib/domain/cards/card'
import { FormFrame, focusFirst } from './form-frame'
import { type MadeThing, useOutlineContext } from './outline-context'

const MADE: readonly MadeThing[] = ['zone', 'note']

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
      {asked ? <ThingForm key={asked} type={asked} pageId={pageId} /> : null}
    </div>
  )
}

function ThingForm({ type, pageId }: { readonly type: MadeThing; readonly pageId: string }) {
  const t = useTranslations('outline')
  const canvas = useTranslations('canvas')
  const { editor, leaveForm } = useOutlineContext()
  const [words, setWords] = useState('')
  const make = () => {
    const given = words.trim()
    if (given === '' || !openPage(editor, pageId as TLPageId)) return
    const id = type === 'zone' ? insertZone(editor, undefined, given) : insertNote(editor, given)
    // As a selection the canvas would announce it, too, in place of this.
    editor.selectNone()
    announce(editor, canvas('spoken.added', { name: t(`make.${type}.named`, { words: given }) }))
    leaveForm(id)
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

/** What takes the keyboard back where nothing was made. */
function stopOf(pageId: string, type: MadeThing): string {
  return `${pageId} ${type}`
}
