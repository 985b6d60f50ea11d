// A short text that offers values, and people before them where it may name one: typing narrows them, arrows move, Enter
// takes one, Escape closes the list first.

import { clsx } from 'clsx'
import { Popover } from 'radix-ui'
import { useId } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { Avatar, type AvatarPerson } from '@/components/ui/avatar'
import { nameKey } from '@/lib/domain/cards/card-owner'
import { useInspector } from '../inspector-context'
import { useIsMixed } from '../mixed-value'
import { Row } from '../section'
import { LiveText } from './live-text'
import { Namesake } from './namesake'
import { optionId, type Suggestion, SuggestionList } from './suggestion-list'
import { matching, matchingPeople, suggestionsFor } from './suggestions'
import type { TextFieldProps } from './text-row'
import { useCardWords } from './use-card-words'
import { useSuggestionKeys } from './use-suggestion-keys'
import { useTextKeys } from './use-text-keys'
import { useWritingPlace } from './use-writing-place'

/** The people whom a field may name. */
export interface PeopleToPick {
  readonly people: readonly AvatarPerson[]
  /** The one whom it names now; undefined for words alone. */
  readonly person: AvatarPerson | undefined
  /** The one person whose name the words are, while they name nobody. */
  readonly namesake: AvatarPerson | undefined
  readonly onPick: (person: AvatarPerson) => void
  /** The list is about to be shown. */
  readonly onOpen: () => void
}

export interface SuggestRowProps extends TextFieldProps {
  readonly picking?: PeopleToPick | undefined
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
  const person = picking?.person
  const value = person?.name ?? words
  const find = (): Suggestion[] => {
    const people = picking?.people ?? []
    const named = new Set(people.map((each) => nameKey(each.name)))
    return [
      ...matchingPeople(people, value).map((each) => ({ key: each.id, text: each.name, person: each })),
      ...matching(suggestionsFor(view, name, locale, words), value)
        .filter((text) => !named.has(nameKey(text)))
        .map((text) => ({ key: `words ${text}`, text })),
    ]
  }
  const onTake = ({ text, person: picked }: Suggestion) => {
    if (picked) return picking?.onPick(picked)
    editor.markHistoryStoppingPoint(`set ${name}`)
    onChange(text)
  }
  const list = useSuggestionKeys({ isReadOnly, find, onTake, onOpen: () => picking?.onOpen() })
  return (
    <Row label={cardWords.field(name)} controlId={id} field={name}>
      <Popover.Root open={list.isShown}>
        <Popover.Anchor asChild>
          <span className="relative block">
            {person ? (
              <span aria-hidden className="pointer-events-none absolute top-1/2 start-1 -translate-y-1/2">
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
                isOpen: list.isShown,
                activeId: list.isShown && list.active >= 0 ? optionId(listId, list.active) : undefined,
                onKey: list.onKey,
                onOpen: list.open,
                onClose: list.close,
              }}
              className={clsx(
                person && 'ps-7.5!',
                'h-8 rounded-md border border-transparent px-1.5 text-end placeholder:text-mute not-read-only:hover:border-line-strong focus:border-accent focus:text-start pointer-coarse:h-11',
              )}
            />
          </span>
        </Popover.Anchor>
        <SuggestionList
          id={listId}
          label={cardWords.field(name)}
          options={list.options}
          active={list.active}
          isTaken={({ text, person: each }) => (each ? each.id === person?.id : person === undefined && text === value)}
          onTake={list.take}
        />
      </Popover.Root>
      {picking?.namesake && !isReadOnly ? <Namesake person={picking.namesake} onPick={picking.onPick} /> : null}
    </Row>
  )
}
