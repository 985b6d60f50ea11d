// A short text that offers values, and people before them where it may name one: typing narrows them, arrows move, Enter
// takes one, Escape closes the list first.

import { clsx } from 'clsx'
import { Popover } from 'radix-ui'
import { useId, useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { Avatar, type AvatarPerson } from '@/components/ui/avatar'
import { useInspector } from './inspector-context'
import { LiveText } from './live-text'
import { useIsMixed } from './mixed-value'
import { Row } from './section'
import { matching, matchingPeople, suggestionsFor } from './suggestions'
import type { TextFieldProps } from './text-row'
import { useCardWords } from './use-card-words'
import { useTextKeys } from './use-text-keys'
import { useWritingPlace } from './use-writing-place'

/** The people whom a field may name. */
export interface PeopleToPick {
  readonly people: readonly AvatarPerson[]
  /** The one whom it names now; undefined for words alone. */
  readonly person: AvatarPerson | undefined
  readonly onPick: (person: AvatarPerson) => void
  /** The list is about to be shown. */
  readonly onOpen: () => void
}

export interface SuggestRowProps extends TextFieldProps {
  readonly picking?: PeopleToPick | undefined
}

interface Suggestion {
  readonly key: string
  readonly text: string
  readonly person?: AvatarPerson
}

export function SuggestRow({ name, value: words, maxLength, onChange, language, picking }: SuggestRowProps) {
  const t = useTranslations('inspector')
  const cardWords = useCardWords()
  const locale = useLocale()
  const { view, isReadOnly, editor } = useInspector()
  const textKeys = useTextKeys()
  const place = useWritingPlace(name)
  const isMixed = useIsMixed()
  const id = useId()
  const listId = useId()
  const [isOpen, setOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const person = picking?.person
  const value = person?.name ?? words
  const options = isOpen ? suggested() : []
  const isShown = isOpen && options.length > 0 && !isReadOnly
  const close = () => {
    setOpen(false)
    setActive(-1)
  }
  const take = ({ text, person: picked }: Suggestion) => {
    if (picked) picking?.onPick(picked)
    else {
      editor.markHistoryStoppingPoint(`set ${name}`)
      onChange(text)
    }
    close()
  }
  const open = () => {
    picking?.onOpen()
    setOpen(true)
  }
  function suggested(): Suggestion[] {
    const people = matchingPeople(picking?.people ?? [], value)
    const named = new Set((picking?.people ?? []).map((each) => each.name))
    return [
      ...people.map((each) => ({ key: each.id, text: each.name, person: each })),
      ...matching(suggestionsFor(view, name, locale, words), value)
        .filter((text) => !named.has(text))
        .map((text) => ({ key: `words ${text}`, text })),
    ]
  }
  const isTaken = ({ text, person: each }: Suggestion) =>
    each ? each.id === person?.id : person === undefined && text === value
  const onKey = (key: string): boolean => {
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      if (!isShown) open()
      else setActive((active + (key === 'ArrowDown' ? 1 : -1) + options.length) % options.length)
      return true
    }
    const chosen = options[active]
    if (key === 'Enter' && isShown && chosen !== undefined) {
      take(chosen)
      return true
    }
    if (key === 'Escape' && isShown) {
      close()
      return true
    }
    return false
  }
  return (
    <Row label={cardWords.field(name)} controlId={id} field={name}>
      <Popover.Root open={isShown}>
        <Popover.Anchor asChild>
          <span className="relative block">
            {person ? (
              <span aria-hidden className="pointer-events-none absolute top-1/2 left-1 -translate-y-1/2">
                <Avatar person={person} sizePx={20} />
              </span>
            ) : null}
            <LiveText
              {...textKeys}
              id={id}
              value={value}
              onChange={onChange}
              maxLength={maxLength}
              placeholder={t(isMixed ? 'several' : 'notSet')}
              readOnly={isReadOnly}
              lang={language}
              place={place}
              combobox={{
                listId,
                isOpen: isShown,
                activeId: isShown && active >= 0 ? `${listId}-${active}` : undefined,
                onKey,
                onOpen: open,
                onClose: close,
              }}
              className={clsx(
                person && 'pl-7.5!',
                'h-8 rounded-md border border-transparent px-1.5 text-right placeholder:text-mute not-read-only:hover:border-line-strong focus:border-accent focus:text-left pointer-coarse:h-11',
              )}
            />
          </span>
        </Popover.Anchor>
        <Popover.Portal>
          <Popover.Content
            align="end"
            sideOffset={2}
            collisionPadding={8}
            onOpenAutoFocus={(event) => event.preventDefault()}
            onCloseAutoFocus={(event) => event.preventDefault()}
            className="z-popover max-h-60 min-w-44 max-w-80 overflow-y-auto rounded-lg border border-line bg-raised p-1 text-ink shadow-pop outline-none"
          >
            <div id={listId} role="listbox" aria-label={cardWords.field(name)}>
              {options.map((option, index) => (
                <div
                  key={option.key}
                  id={`${listId}-${index}`}
                  role="option"
                  tabIndex={-1}
                  aria-selected={isTaken(option)}
                  // The box keeps the keyboard.
                  onPointerDown={(event) => event.preventDefault()}
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={() => take(option)}
                  onKeyDown={() => undefined}
                  className={clsx(
                    'flex min-h-8 cursor-default items-center gap-2 rounded-md px-2 hover:bg-hover pointer-coarse:min-h-11',
                    index === active && 'bg-hover',
                    isTaken(option) && 'font-semibold',
                  )}
                >
                  {option.person ? (
                    <span aria-hidden>
                      <Avatar person={option.person} sizePx={20} />
                    </span>
                  ) : null}
                  <span className="break-words">{option.text}</span>
                </div>
              ))}
            </div>
          </Popover.Content>
        </Popover.Portal>
      </Popover.Root>
    </Row>
  )
}
