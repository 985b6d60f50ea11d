import { expect, test } from 'vitest'
import type { RecordLike } from '@/lib/document/view/board-view'
import { pictureVersion } from '@/lib/picture/picture-version'

const card = { id: 'shape:a', typeName: 'shape', props: { title: '輸出規制', fields: { impactCurrent: 4 } } }
const page = { id: 'page:p', typeName: 'page', name: 'Page 1' }

test('the same content has the same version, in whatever order it lies', () => {
  const turned: RecordLike & Record<string, unknown> = {
    props: { fields: { impactCurrent: 4 }, title: '輸出規制' },
    typeName: 'shape',
    id: 'shape:a',
  }
  expect(pictureVersion([card, page])).toMatch(/^[0-9a-f]{4}-[0-9a-f]{4}$/)
  expect(pictureVersion([page, turned])).toBe(pictureVersion([card, page]))
  expect(pictureVersion([{ ...card, meta: undefined } as typeof card, page])).toBe(pictureVersion([card, page]))
})

test('anything that is shown changes it', () => {
  const before = pictureVersion([card, page])
  const other = { ...card, props: { ...card.props, title: '輸出規則' } }
  expect(pictureVersion([other, page])).not.toBe(before)
  expect(pictureVersion([card])).not.toBe(before)
})
