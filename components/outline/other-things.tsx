// Notes, texts, pictures and frames of a page in the outline, with their words, and how many other things lie there.

import { Pencil } from 'lucide-react'
import { type ReactNode, useId, useState } from 'react'
import type { TLShapeId } from 'tldraw'
import { useLocale, useTranslations } from 'use-intl'
import { writeWords } from '@/components/canvas/text/shape-words'
import { IconButton } from '@/components/ui/icon-button'
import { TextField } from '@/components/ui/text-field'
import { guessLanguage } from '@/lib/brief/text-shape'
import { localeOf } from '@/lib/domain/localized'
import { FormFrame, focusFirst } from './form-frame'
import { useOutlineContext } from './outline-context'
import { type Thing, useThings } from './use-things'

export interface OtherThingsProps {
  readonly pageId: string
  readonly level: 2 | 3
  /** The thing whose words are being changed. */
  readonly openId: string | undefined
}

export function OtherThings({ pageId, level, openId }: OtherThingsProps) {
  const t = useTranslations('outline.things')
  const locale = useLocale()
  const { editor, isReadOnly } = useOutlineContext()
  const { worded, others } = useThings(editor, pageId, localeOf(locale))
  const headingId = useId()
  if (worded.length === 0 && others === '') return null
  const Heading = `h${level}` as const
  return (
    <div className="rounded-xl border border-line bg-panel px-3 py-2 max-sm:px-2">
      <Heading id={headingId} className="font-semibold text-base leading-6">
        {t('title')}
      </Heading>
      {worded.length > 0 ? (
        <ul aria-labelledby={headingId} className="divide-y divide-line">
          {worded.map((thing) => (
            <ThingItem key={thing.id} thing={thing}>
              {openId === thing.id && !isReadOnly && thing.isPlain ? <WordsForm thing={thing} /> : null}
            </ThingItem>
          ))}
        </ul>
      ) : null}
      {others ? <p className="py-1 text-mute leading-5">{t('others', { things: others })}</p> : null}
    </div>
  )
}

function ThingItem({ thing, children }: { readonly thing: Thing; readonly children: ReactNode }) {
  const t = useTranslations('outline.things')
  const { isReadOnly, ask } = useOutlineContext()
  const kind = t(`kind.${thing.type}`)
  const words = thing.words || t(thing.type === 'image' ? 'noDescription' : 'noWords')
  return (
    <li data-outline-item={thing.id} className="py-1">
      <div className="flex items-start gap-1">
        <p className="min-w-0 grow whitespace-pre-wrap break-words px-1.5 py-1 leading-5">
          <span className="text-mute text-xs">{kind}</span>{' '}
          <span dir="auto" lang={guessLanguage(thing.words) || undefined}>
            {words}
          </span>
        </p>
        {isReadOnly || !thing.isPlain ? null : (
          <IconButton
            data-outline-stop={thing.id}
            label={t('edit', { kind, words: shortened(words) })}
            icon={<Pencil />}
            onClick={() => ask(thing.id, 'words')}
          />
        )}
      </div>
      {children}
    </li>
  )
}

function WordsForm({ thing }: { readonly thing: Thing }) {
  const t = useTranslations('outline.things')
  const common = useTranslations('common')
  const { editor, leaveForm } = useOutlineContext()
  const [words, setWords] = useState(thing.words)
  const kind = t(`kind.${thing.type}`)
  return (
    <FormFrame
      label={t('edit', { kind, words: shortened(thing.words) })}
      done={common('save')}
      onLeave={() => leaveForm(thing.id)}
      onDone={() => {
        const shape = editor.getShape(thing.id as TLShapeId)
        if (shape && words !== thing.words) {
          editor.markHistoryStoppingPoint('words in the outline')
          writeWords(editor, shape, words)
        }
        leaveForm(thing.id)
      }}
    >
      <div ref={focusFirst} className="min-w-48 grow">
        <TextField
          multiline
          label={t(thing.type === 'image' ? 'description' : 'words')}
          value={words}
          onChange={setWords}
        />
      </div>
    </FormFrame>
  )
}

/** Names need few words; the line has all of them. */
function shortened(words: string): string {
  return words.length > 40 ? `${words.slice(0, 40)}…` : words
}
