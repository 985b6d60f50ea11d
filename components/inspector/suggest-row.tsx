// A short text that offers values: typing narrows them, arrows move, Enter takes one, Escape closes the list first.

import { Popover } from 'radix-ui'
import { useId, useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { useInspector } from './inspector-context'
import { LiveText } from './live-text'
import { useIsMixed } from './mixed-value'
import { Row } from './section'
import { matching, suggestionsFor } from './suggestions'
import type { TextFieldProps } from './text-row'
import { useCardWords } from './use-card-words'
import { useTextKeys } from './use-text-keys'
import { useWritingPlace } from './use-writing-place'

export function SuggestRow({ name, value, maxLength, onChange, language }: TextFieldProps) {
  const t = useTranslations('inspector')
  const words = useCardWords()
  const locale = useLocale()
  const { view, me, nameOf, isReadOnly, editor } = useInspector()
  const textKeys = useTextKeys()
  const place = useWritingPlace(name)
  const isMixed = useIsMixed()
  const id = useId()
  const listId = useId()
  const [isOpen, setOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const mine = name === 'owner' ? nameOf(me) : undefined
  const options = isOpen ? matching(suggestionsFor(view, name, locale, value, mine ? [mine] : []), value) : []
  const isShown = isOpen && options.length > 0 && !isReadOnly
  const close = () => {
    setOpen(false)
    setActive(-1)
  }
  const take = (option: string) => {
    editor.markHistoryStoppingPoint(`set ${name}`)
    onChange(option)
    close()
  }
  const onKey = (key: string): boolean => {
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      if (!isShown) setOpen(true)
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
    <Row label={words.field(name)} controlId={id} field={name}>
      <Popover.Root open={isShown}>
        <Popover.Anchor asChild>
          <span className="block">
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
                onOpen: () => setOpen(true),
                onClose: close,
              }}
              className="h-8 rounded-md border border-transparent px-1.5 text-right placeholder:text-mute not-read-only:hover:border-line-strong focus:border-accent focus:text-left pointer-coarse:h-11"
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
            <div id={listId} role="listbox" aria-label={words.field(name)}>
              {options.map((option, index) => (
                <div
                  key={option}
                  id={`${listId}-${index}`}
                  role="option"
                  tabIndex={-1}
                  aria-selected={option === value}
                  // The box keeps the keyboard.
                  onPointerDown={(event) => event.preventDefault()}
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={() => take(option)}
                  onKeyDown={() => undefined}
                  className={`flex min-h-8 cursor-default items-center rounded-md px-2 hover:bg-hover pointer-coarse:min-h-11 ${index === active ? 'bg-hover' : ''} ${option === value ? 'font-semibold' : ''}`}
                >
                  <span className="break-words">{option}</span>
                </div>
              ))}
            </div>
          </Popover.Content>
        </Popover.Portal>
      </Popover.Root>
    </Row>
  )
}
