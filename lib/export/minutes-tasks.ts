// The tasks in the minutes of a session: the cards that got an owner or a due day in it.

import type { Minutes } from '../domain/session/minutes'
import type { MinutesBlock } from './minutes-block'
import type { MinutesWords } from './minutes-words'

/** Returns the section; empty if nobody got anything to do. */
export function taskBlocks({ tasks }: Minutes, words: MinutesWords): MinutesBlock[] {
  if (tasks.length === 0) return []
  const { t } = words
  const rows = tasks.map(({ owner, due, ...card }) => [
    owner ?? t('none'),
    words.cardName(card),
    due === null ? t('none') : words.value('due', due),
  ])
  const head = [t('tasks.who'), t('tasks.what'), t('tasks.due')]
  return [
    { kind: 'heading', level: 2, text: t('tasks.heading') },
    { kind: 'table', caption: '', rows: [head, ...rows], figures: [2] },
  ]
}
