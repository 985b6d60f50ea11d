// A mention while somebody types it in a box: “@” opens the list of people, which leaves an input method alone while it
// composes.

import { type KeyboardEvent, type RefObject, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { AvatarPerson } from '@/components/ui/avatar'
import { peopleFor, type TypedMention, typedMention, withMention } from './mention-text'

export interface MentionOptions {
  readonly area: RefObject<HTMLTextAreaElement | null>
  readonly text: string
  readonly people: readonly AvatarPerson[]
  /** Somebody was chosen, and the text names them now. */
  readonly onPicked: (person: AvatarPerson, text: string) => void
}

export interface MentionWhileTyped {
  /** The people whom the list offers; empty while it is closed. */
  readonly shown: readonly AvatarPerson[]
  /** The index of the one that Enter takes. */
  readonly current: number
  readonly pick: (person: AvatarPerson) => void
  readonly close: () => void
  /** Returns what a key does in the open list; undefined for a key that the list leaves to the box. */
  readonly actionOf: (event: KeyboardEvent) => (() => void) | undefined
  /** The events of the box that the list follows. */
  readonly follow: {
    /** Input methods, pasting and dictation write without a key. */
    readonly onInput: (event: { readonly currentTarget: HTMLTextAreaElement }) => void
    readonly onSelect: (event: { readonly currentTarget: HTMLTextAreaElement }) => void
    readonly onCompositionStart: () => void
    readonly onCompositionEnd: (event: { readonly currentTarget: HTMLTextAreaElement }) => void
    readonly onBlur: () => void
  }
}

export function useMention({ area, text, people, onPicked }: MentionOptions): MentionWhileTyped {
  const isComposing = useRef(false)
  const [typed, setTyped] = useState<TypedMention | undefined>()
  const [at, setAt] = useState(0)
  const shown: readonly AvatarPerson[] = typed ? peopleFor(people, typed.query) : []
  const current = Math.min(at, shown.length - 1)
  const close = () => setTyped(undefined)
  /** Looks for a mention before the caret, once an input method has done its work. */
  const look = ({ value, selectionStart, selectionEnd }: HTMLTextAreaElement) => {
    if (isComposing.current) return
    const next = selectionStart === selectionEnd ? typedMention(value, selectionStart) : undefined
    if (next?.start !== typed?.start || next?.query !== typed?.query) {
      setTyped(next)
      setAt(0)
    }
  }
  const pick = (person: AvatarPerson) => {
    if (!typed) return
    const next = withMention(text, typed, person.name)
    // The caret must be there before the next key is.
    flushSync(() => {
      onPicked(person, next.text)
      close()
    })
    area.current?.focus()
    area.current?.setSelectionRange(next.caret, next.caret)
  }
  const actionOf = ({ key, shiftKey }: KeyboardEvent): (() => void) | undefined => {
    const person = shown[current]
    if (!person) return undefined
    if (key === 'ArrowDown') return () => setAt((current + 1) % shown.length)
    if (key === 'ArrowUp') return () => setAt((current + shown.length - 1) % shown.length)
    if ((key === 'Enter' || key === 'Tab') && !shiftKey) return () => pick(person)
    return key === 'Escape' ? close : undefined
  }
  return {
    shown,
    current,
    pick,
    close,
    actionOf,
    follow: {
      onInput: (event) => look(event.currentTarget),
      onSelect: (event) => look(event.currentTarget),
      onCompositionStart: () => {
        isComposing.current = true
      },
      onCompositionEnd: (event) => {
        isComposing.current = false
        look(event.currentTarget)
      },
      onBlur: close,
    },
  }
}
