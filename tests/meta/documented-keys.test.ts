// docs/keys.md repeats the sheet of keys for people who read before they start: the same tables, with the same words.

import { readFileSync } from 'node:fs'
import { createTranslator } from 'use-intl/core'
import { expect, test } from 'vitest'
import { SHEET_GROUPS, type SheetWords, shownKeys } from '@/components/board/keys/sheet-keys'
import board from '@/messages/en/board.json'
import card from '@/messages/en/card.json'

const t = createTranslator({ locale: 'en', messages: { board, card } })

function wordsOf(words: SheetWords): string {
  if ('card' in words) return t(`card.kind.${words.card}`)
  if ('view' in words) return t('board.view.show', { view: t(`board.view.${words.view}`) })
  return t(`board.keys.${words.text}`)
}

test('docs/keys.md has every key of the sheet, and no other', () => {
  const sheet = SHEET_GROUPS.flatMap(({ id, keys }) => [
    `## ${t(`board.keys.group.${id}`)}`,
    ...keys.map((key) => `| \`${shownKeys(key, 'Ctrl')}\` | ${wordsOf(key.words)} |`),
  ])
  const page = readFileSync(new URL('../../docs/keys.md', import.meta.url), 'utf8')
  expect(page.match(/^(## .*|\| `.*)$/gm)).toEqual(sheet)
})
