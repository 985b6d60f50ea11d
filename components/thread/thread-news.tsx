// Says to people who hear the page that somebody has commented. Those who see it have the pins and the button's sign.

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { PresentedThread } from '@/lib/domain/threads/thread'
import { anchorName, type BoardNames } from './anchor-name'
import { useAnchorWords } from './use-anchor-words'

export interface ThreadNewsProps {
  /** Undefined until they are known. */
  threads: readonly PresentedThread[] | undefined
  names: BoardNames
  /** A user's id. */
  me: string
}

export function ThreadNews({ threads, names, me }: ThreadNewsProps) {
  const t = useTranslations('thread')
  const wordsOf = useAnchorWords()
  const [last, setLast] = useState<{ threads: ThreadNewsProps['threads']; at: string | undefined }>({
    threads: undefined,
    at: undefined,
  })
  const [said, setSaid] = useState('')
  if (threads && threads !== last.threads) {
    const newest = newestOfOthers(threads, me)
    const at = newest?.comment.createdAt ?? ''
    setLast({ threads, at })
    // Comments that existed when the board was opened aren't news.
    if (newest && last.at !== undefined && at > last.at) {
      const name = newest.comment.author.name || t('gonePerson')
      setSaid(t('said', { name, about: wordsOf(anchorName(newest.thread.anchor, names)) }))
    }
  }
  return (
    <p aria-live="polite" className="sr-only">
      {said}
    </p>
  )
}

function newestOfOthers(threads: readonly PresentedThread[], me: string) {
  const others = threads.flatMap((thread) =>
    thread.comments
      .filter(({ author, isRemoved }) => author.id !== me && !isRemoved)
      .map((comment) => ({ thread, comment })),
  )
  return others.reduce<(typeof others)[number] | undefined>(
    (newest, each) => (newest && newest.comment.createdAt >= each.comment.createdAt ? newest : each),
    undefined,
  )
}
