// What a person wrote on a board and never sent, where the board itself can't be shown: the words, to be copied or given up.

import { useState, useSyncExternalStore } from 'react'
import { useTranslations } from 'use-intl'
import { forgetComments, unsentCommentsOf } from '@/components/device/kept-comments'
import { Button } from '@/components/ui/button'
import { copyUnshown } from '@/components/ui/copy-text'
import { toast } from '@/components/ui/toaster'

/** Other tabs may write or send some. */
function listen(listener: () => void): () => void {
  window.addEventListener('storage', listener)
  return () => window.removeEventListener('storage', listener)
}

export function UnsentComments({ boardId, userId }: { boardId: string; userId: string }) {
  const t = useTranslations('room.unsent')
  const [isDiscarded, setDiscarded] = useState(false)
  // As one text, so that equal lists are the same snapshot.
  const read = () => JSON.stringify(unsentCommentsOf(userId).find((each) => each.boardId === boardId)?.texts ?? [])
  const texts = JSON.parse(useSyncExternalStore(listen, read, () => '[]')) as readonly string[]
  if (isDiscarded || texts.length === 0) return null
  const copy = async () => {
    if (await copyUnshown(texts.join('\n\n'))) toast.success(t('copied'))
    else toast.error(t('notCopied'))
  }
  const discard = () => {
    forgetComments(userId, boardId)
    setDiscarded(true)
  }
  return (
    <section data-unsent className="mt-4 rounded-lg border border-line bg-panel p-3 text-start">
      <p className="font-medium text-ink">{t('title', { count: texts.length })}</p>
      <ul className="mt-2 max-h-60 space-y-2 overflow-y-auto">
        {texts.map((text, index) => (
          // The same words may stand there twice.
          // biome-ignore lint/suspicious/noArrayIndexKey: the list only goes as a whole
          <li key={index} className="whitespace-pre-wrap break-words border-line border-s-2 ps-2 text-ink-soft">
            {text}
          </li>
        ))}
      </ul>
      <p className="mt-3 flex flex-wrap gap-2">
        <Button size="sm" onClick={() => void copy()}>
          {t('copy', { count: texts.length })}
        </Button>
        <Button size="sm" variant="ghost" onClick={discard}>
          {t('discard', { count: texts.length })}
        </Button>
      </p>
    </section>
  )
}
