// What the steps mean, on a phone: open the first time, and after that out of the way of the cards.

import { renderToStaticMarkup } from 'react-dom/server'
import { IntlProvider } from 'use-intl'
import { afterEach, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { seenScalesKey } from '@/components/device/kept-choices'
import { ScaleWords } from '@/components/session/take-part/scale-words'
import { viewDocument } from '@/lib/document/view/view-document'
import { addCard, seedBoard } from '@/lib/document/write/write-board'
import { wordsIn } from '@/lib/i18n/all-languages'

afterEach(() => {
  vi.unstubAllGlobals()
})

function drawn({ seen, isScored = false }: { seen: readonly string[]; isScored?: boolean }): string {
  const kept = new Map(seen.map((key) => [key, 'seen']))
  vi.stubGlobal('localStorage', { getItem: (key: string) => kept.get(key) ?? null })
  const doc = new Y.Doc()
  const size = { x: 0, y: 0, w: 900, h: 700 }
  const axes = { xField: 'impactCurrent', yField: 'likelihoodCurrent' }
  seedBoard(doc, { shapes: [{ type: 'matrix', ...size, ...axes, title: { en: '', ja: '' } }], locale: 'en' })
  const fields: Record<string, number> = isScored ? { impactCurrent: 3 } : {}
  addCard(doc, { kind: 'risk', title: 'One', createdBy: 'ada', createdAt: '2026-11-30T00:00:00Z', fields })
  return renderToStaticMarkup(
    <IntlProvider locale="en" messages={wordsIn('en')} timeZone="UTC">
      <ScaleWords boardId="board" me="ada" view={viewDocument(doc)} />
    </IntlProvider>,
  )
}

it('they are open until this person has seen them on this board', () => {
  expect(drawn({ seen: [] })).toContain('<details open=""')
  expect(drawn({ seen: [`${seenScalesKey('ada')}another`] })).toContain('<details open=""')
  const again = drawn({ seen: [`${seenScalesKey('ada')}board`] })
  expect(again).toContain('What the steps mean')
  expect(again).not.toContain('open=""')
})

it('they begin closed where cards have scores already', () => {
  expect(drawn({ seen: [], isScored: true })).not.toContain('open=""')
})
