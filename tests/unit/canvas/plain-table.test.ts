// What a range of a spreadsheet looks like as a drawn table.

import { expect, test } from 'vitest'
import { cellCount, plainTable } from '@/components/canvas/paste/plain-table'

test('a first row of words names the columns, and columns of numbers are known however sheets write them', () => {
  const table = plainTable('Port\tBerths\tShare\nOsaka\t1,200\t12 %\nRotterdam\t-3\t€ 4.50\n\t\t\n')
  expect(table.hasHead).toBe(true)
  expect(table.rows).toEqual([
    ['Port', 'Berths', 'Share'],
    ['Osaka', '1,200', '12 %'],
    ['Rotterdam', '-3', '€ 4.50'],
  ])
  expect(table.columns.map(({ isNumeric }) => isNumeric)).toEqual([false, true, true])
  expect(cellCount(table)).toBe(9)
})

test('a first row with a number or a gap in it is a row like the others', () => {
  expect(plainTable('Osaka\t12\nKobe\t14').hasHead).toBe(false)
  expect(plainTable('Osaka\t\nKobe\t14').hasHead).toBe(false)
})

test('a cell keeps its own line ends, and short rows are filled up', () => {
  expect(plainTable('Port\tWhy\n"Osaka\nKobe"\tTyphoons\nNagoya').rows).toEqual([
    ['Port', 'Why'],
    ['Osaka\nKobe', 'Typhoons'],
    ['Nagoya', ''],
  ])
})

test('a cell that begins with a quotation mark ends where its tab is', () => {
  expect(plainTable('"So" it is\t"Why?"\n"never closed\t\n"Two\nlines and ""marks"" here"\td').rows).toEqual([
    ['"So" it is', 'Why?'],
    ['"never closed', ''],
    ['Two\nlines and "marks" here', 'd'],
  ])
})

test('a table of Markdown is drawn without its bars', () => {
  expect(plainTable('| Port | Why |\r\n|:---|--:|\r\n| **Osaka** | a \\| b |\r\n| Kobe |\r\n').rows).toEqual([
    ['Port', 'Why'],
    ['Osaka', 'a | b'],
    ['Kobe', ''],
  ])
})

test('a column is as wide as its longest line, within bounds, and a Japanese letter counts twice', () => {
  const [narrow, wide, japanese, latin] = plainTable(
    `A\t${'x'.repeat(200)}\t港湾当局の判断\tsevenxx\nB\tC\tD\tE`,
  ).columns.map(({ widthPx }) => widthPx)
  expect(narrow).toBe(80)
  expect(wide).toBe(300)
  expect(japanese).toBe((latin ?? 0) + 7 * 10)
})
