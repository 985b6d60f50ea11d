// Where a pasted table goes: from the first selected place, over the places shown behind it.

import { expect, test } from 'vitest'
import { pasteInputs } from '@/components/register/register-clipboard'
import type { Reach } from '@/components/register/register-reach'
import { REGISTER_COLUMNS } from '@/lib/domain/register/register-columns'
import type { RegisterRow } from '@/lib/domain/register/register-row'

const rows = [1, 2, 3].map((i) => ({ id: `shape:${i}`, card: {}, values: {} }) as RegisterRow)
const columns = ['title', 'owner', 'status'].flatMap((id) => REGISTER_COLUMNS.find((column) => column.id === id) ?? [])
const shown: Reach = { rows, columns }
const told = (text: string, reach: Reach) => {
  const { inputs, beyond } = pasteInputs(text, reach, shown)
  return { places: inputs.map((input) => `${input.row.id.slice(6)} ${input.column.id} ${input.text}`), beyond }
}

test('one text fills all that is chosen', () => {
  expect(told('same', { rows: rows.slice(1), columns: columns.slice(0, 2) })).toEqual({
    places: ['2 title same', '2 owner same', '3 title same', '3 owner same'],
    beyond: 0,
  })
})

test('a table goes on behind what is chosen; what has no column is left out, lines without a row are counted', () => {
  expect(told('a\tb\tc\r\nd\te\tf\r\n', { rows: rows.slice(2), columns: columns.slice(1, 2) })).toEqual({
    places: ['3 owner a', '3 status b'],
    beyond: 1,
  })
})

test('a line of names above the cells is told apart', () => {
  const isNamed = (text: string) => pasteInputs(text, { rows, columns }, shown).isNamed
  expect(isNamed('Title\tOwner\na\tb')).toBe(true)
  expect(isNamed('a\tb\nc\td')).toBe(false)
  expect(isNamed('Title\tOwner')).toBe(false)
})

test('a place of several lines and a guarded formula come in as they were written', () => {
  expect(told('"two\nlines"\t\'=1+1', { rows, columns }).places).toEqual(['1 title two\nlines', '1 owner =1+1'])
})

test('nothing is written where no column is chosen', () => {
  expect(told('a', { rows, columns: [] })).toEqual({ places: [], beyond: 0 })
})
