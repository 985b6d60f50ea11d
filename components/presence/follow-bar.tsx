// Names the person that the viewer follows, in that person's colour, and the ways to stop: the button, Escape, or
// moving the view.

import { useEffect } from 'react'
import { type Editor, useValue } from 'tldraw'
import { useTranslations } from 'use-intl'
import type { PresenceUser } from '@/lib/protocol/presence'

/** Undefined while nobody on the board is followed. */
export function useFollowed(editor: Editor | undefined, people: readonly PresenceUser[]): PresenceUser | undefined {
  const followingUserId = useValue('following', () => editor?.getInstanceState().followingUserId, [editor])
  const person = people.find(({ id }) => id === followingUserId)
  const hasLeft = followingUserId != null && !person
  useEffect(() => {
    if (hasLeft) editor?.stopFollowingUser()
  }, [editor, hasLeft])
  return person
}

export interface FollowBarProps {
  editor: Editor
  person: PresenceUser
  /** Replaces the usual text, where a session asked to follow. */
  text?: string
  stop?: string
}

export function FollowBar({ editor, person, text, stop }: FollowBarProps) {
  const t = useTranslations('presence')
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing) return
      event.stopPropagation()
      editor.stopFollowingUser()
    }
    // Handle it before the canvas, where Escape means something else.
    window.addEventListener('keydown', onKeyDown, { capture: true })
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true })
  }, [editor])
  return (
    <div
      role="status"
      className="pointer-events-auto flex items-center gap-2 rounded-lg py-1 pe-1 ps-3 text-white shadow-pop"
      style={{ backgroundColor: person.color }}
    >
      {text ?? t('following', { name: person.name })}
      <button
        type="button"
        onClick={() => editor.stopFollowingUser()}
        className="h-7 rounded-md bg-white/20 px-2 font-medium hover:bg-white/30 focus-visible:outline-white"
      >
        {stop ?? t('stop')}
      </button>
    </div>
  )
}
