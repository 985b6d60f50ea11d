// A card's tags: chips to take away, and a place to write the next one. Enter or a comma adds it.

import { X } from 'lucide-react'
import { type KeyboardEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useInspector } from '../inspector-context'
import { Row } from '../section'
import { useCardWords } from '../texts/use-card-words'

/** The limit of lib/schema/card-shape. */
const TAG_MAX_LENGTH = 60

export function TagsField({ tags, onChange }: { tags: readonly string[]; onChange: (tags: string[]) => void }) {
  const t = useTranslations('inspector')
  const words = useCardWords()
  const { isReadOnly } = useInspector()
  const [draft, setDraft] = useState('')
  if (isReadOnly && tags.length === 0) return null

  const add = () => {
    const added = draft
      .split(/[,、，]/)
      .map((tag) => tag.trim())
      .filter((tag) => tag !== '')
    setDraft('')
    if (added.length > 0) onChange([...new Set([...tags, ...added])])
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' || event.key === ',') {
      event.preventDefault()
      add()
    } else if (event.key === 'Backspace' && draft === '') onChange(tags.slice(0, -1))
  }
  return (
    <Row label={words.field('tags')}>
      <div className="flex flex-wrap justify-end gap-1">
        {tags.map((tag) => (
          <span key={tag} className="inline-flex max-w-full items-center gap-0.5 rounded-md bg-hover ps-1.5 text-xs">
            <span dir="auto" className="truncate py-0.5 pe-1">
              {tag}
            </span>
            {isReadOnly ? null : (
              <button
                type="button"
                aria-label={t('removeTag', { tag })}
                onClick={() => onChange(tags.filter((other) => other !== tag))}
                className="grid size-5 place-items-center rounded text-mute hover:text-ink"
              >
                <X className="size-3" />
              </button>
            )}
          </span>
        ))}
        {isReadOnly ? null : (
          <input
            value={draft}
            maxLength={TAG_MAX_LENGTH}
            aria-label={t('addTag')}
            placeholder={t('addTag')}
            onChange={(event) => setDraft(event.target.value)}
            onKeyDown={onKeyDown}
            onBlur={add}
            className="h-7 w-24 min-w-0 rounded-md border border-transparent bg-transparent px-1.5 text-end placeholder:text-mute hover:border-line-strong focus:border-accent outline-none!"
          />
        )}
      </div>
    </Row>
  )
}
