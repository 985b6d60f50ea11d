// The box for the text of a comment. Enter begins a line, Ctrl or Command with Enter sends, as the button does. “@” opens
// the list of people.

import { clsx } from 'clsx'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useKeptText } from '@/components/device/kept-text'
import { Button } from '@/components/ui/button'
import { CONTROL_CLASS } from '@/components/ui/field-frame'
import { COMMENT_MAX_LENGTH } from '@/lib/domain/threads/thread'
import { MentionList } from './mention-list'
import { MentionNotice } from './mention-notice'
import { type Mentionable, mentionedIn } from './mention-text'
import { useMentionable } from './threads-api'
import { useMention } from './use-mention'
import { useUnheard } from './use-unheard'

export interface CommentBoxProps {
  boardId: string
  /** A user's id. */
  me: string
  /** The name of the box for assistive technology. */
  label: string
  placeholder: string
  /** The word on the button. */
  send: string
  /** Names the text while it is written, in this tab; undefined for a text that has a home already. */
  keep?: string
  /** A comment that is being changed. */
  first?: { readonly text: string; readonly mentions: readonly Mentionable[] }
  isBusy?: boolean
  /** Another object at each request for the keyboard. */
  focusRequest?: object | undefined
  onSend: (text: string, mentions: readonly Mentionable[]) => void
  /** Shows a button that gives up, as Escape does. */
  onCancel?: () => void
}

export function CommentBox(props: CommentBoxProps) {
  const { boardId, me, label, placeholder, send, keep, first, isBusy = false, focusRequest } = props
  const { onSend, onCancel } = props
  const t = useTranslations('thread')
  const common = useTranslations('common')
  const listId = useId()
  const noticeId = useId()
  const area = useRef<HTMLTextAreaElement>(null)
  const [kept, setKept] = useKeptText(`comment.${me}.${keep ?? ''}`)
  const [edited, setEdited] = useState(first?.text ?? '')
  const [text, setText] = keep === undefined ? [edited, setEdited] : [kept, setKept]
  const [chosen, setChosen] = useState<readonly Mentionable[]>(first?.mentions ?? [])
  const [isUsed, setIsUsed] = useState(() => /[@＠]/u.test(text))
  const { readers, others: people, askAgain } = useMentionable(boardId, me, isUsed)
  const mention = useMention({
    area,
    text,
    people,
    onPicked: (person, next) => {
      setText(next)
      setChosen((before) => [person, ...before])
    },
  })
  const { shown, current } = mention
  const unheard = useUnheard({ text, chosen, readers, askAgain })

  useEffect(() => {
    if (focusRequest) area.current?.focus()
  }, [focusRequest])

  const submit = () => {
    const words = text.trim()
    if (words === '') return area.current?.focus()
    if (isBusy) return
    onSend(words, mentionedIn(words, [...chosen, ...people]))
    mention.close()
    if (keep === undefined) return
    setText('')
    setChosen([])
    area.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // Safari ends a composition before the key that ends it.
    if (event.nativeEvent.isComposing || event.keyCode === COMPOSING) return
    const act = actionOf(event)
    if (!act) return
    event.preventDefault()
    event.stopPropagation()
    act()
  }
  const actionOf = (event: KeyboardEvent): (() => void) | undefined => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) return submit
    return mention.actionOf(event) ?? (event.key === 'Escape' ? onCancel : undefined)
  }
  return (
    <form
      className="flex flex-col gap-1.5"
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <textarea
        ref={area}
        aria-label={label}
        placeholder={placeholder}
        value={text}
        rows={2}
        maxLength={COMMENT_MAX_LENGTH}
        aria-autocomplete="list"
        aria-describedby={unheard ? noticeId : undefined}
        aria-controls={shown.length > 0 ? listId : undefined}
        aria-activedescendant={shown.length > 0 ? `${listId}-${current}` : undefined}
        // A person who types a name and presses Enter at once must find the people there.
        onFocus={() => setIsUsed(true)}
        onChange={(event) => setText(event.target.value)}
        {...mention.follow}
        onKeyDown={onKeyDown}
        className={clsx(
          CONTROL_CLASS,
          'field-sizing-content max-h-60 resize-none py-1.5 text-sm leading-5 pointer-coarse:py-2.75',
        )}
      />
      {shown.length > 0 ? <MentionList id={listId} people={shown} at={current} onPick={mention.pick} /> : null}
      <MentionNotice id={noticeId} unheard={shown.length > 0 ? undefined : unheard} />
      <div className="flex items-center justify-end gap-2">
        {onCancel ? (
          <Button size="sm" variant="ghost" onClick={onCancel}>
            {common('cancel')}
          </Button>
        ) : null}
        <Button
          type="submit"
          size="sm"
          variant="primary"
          busy={isBusy}
          disabled={text.trim() === ''}
          title={t('sendKeys', { keys: sendKeys() })}
        >
          {send}
        </Button>
      </div>
    </form>
  )
}

/** The code of keys that an input method takes for itself. */
const COMPOSING = 229

function sendKeys(): string {
  return /mac|iphone|ipad/i.test(navigator.userAgent) ? '⌘ Enter' : 'Ctrl+Enter'
}
