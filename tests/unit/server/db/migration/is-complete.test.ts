// Only a database that has every migration, whole and with the same text, may skip the schema engine's judgement.

import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { type AppliedRow, isComplete } from '@/server/db/migration/is-complete'
import { readMigrations } from '@/server/db/migration/migration-list'

const list = await readMigrations('prisma/migrations')
const rows: readonly AppliedRow[] = list.migrationDirectories.map(({ path, migrationFile: { content } }) => ({
  name: path,
  checksum: createHash('sha256')
    .update(content.tag === 'ok' ? content.value : '')
    .digest('hex'),
  done: 1,
}))
const [first, ...others] = rows
if (!first) throw new Error('There are no migrations')

test.each([
  ['every migration is whole', rows, true],
  ['the rows come in another order', rows.toReversed(), true],
  ['one is missing', others, false],
  ['one is half applied or taken back', [{ ...first, done: 0 }, ...others], false],
  ['one has another text', [{ ...first, checksum: '0'.repeat(64) }, ...others], false],
  ['one more is there, of a newer version', [...rows, { name: '99990101000000_future', checksum: '', done: 1 }], false],
  ['another has the place of one', [{ ...first, name: '99990101000000_future' }, ...others], false],
  ['one is there twice, and another missing', [first, ...others.slice(1), first], false],
])('%s', (_, found, expected) => {
  expect(isComplete(found, list)).toBe(expected)
})
