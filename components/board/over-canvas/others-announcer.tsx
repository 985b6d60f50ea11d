// The line in which screen readers hear what others do, over every view. It is polite: it waits for the end of what is
// being spoken. It is there from the beginning, because a region that comes with its words may stay unheard.

import { useEffect, useRef, useState } from 'react'
import type { Editor } from 'tldraw'
import { useTranslations } from 'use-intl'
import { followOthers, type OthersFollowed } from '@/components/canvas/announce/others-changes'
import { SPOKEN_OTHERS } from '@/components/settings/spoken-others'
import type { PresenceUser } from '@/lib/protocol/presence'

export interface OthersAnnouncerProps {
  /** Undefined while the canvas isn't there yet. */
  readonly editor: Editor | undefined
  /** Everybody but the viewer. */
  readonly people: readonly PresenceUser[]
}

export function OthersAnnouncer({ editor, people }: OthersAnnouncerProps) {
  const t = useTranslations('canvas.spoken.others')
  const isOn = SPOKEN_OTHERS.use()
  const [spoken, setSpoken] = useState({ text: '', number: 0 })
  const followed = useRef<OthersFollowed>(undefined)
  useEffect(() => {
    if (!editor || !isOn) return
    const following = followOthers(editor, (text) => setSpoken(({ number }) => ({ text, number: number + 1 })))
    followed.current = following
    return () => {
      followed.current = undefined
      following.stop()
    }
  }, [editor, isOn])
  const before = useRef(people)
  useEffect(() => {
    for (const person of without(people, before.current)) followed.current?.come(person)
    for (const person of without(before.current, people)) followed.current?.leave(person)
    before.current = people
  }, [people])
  return (
    <div role="status" aria-label={t('label')} className="sr-only">
      <span key={spoken.number}>{spoken.text}</span>
    </div>
  )
}

function without(people: readonly PresenceUser[], others: readonly PresenceUser[]): PresenceUser[] {
  return people.filter(({ id }) => !others.some((other) => other.id === id))
}
