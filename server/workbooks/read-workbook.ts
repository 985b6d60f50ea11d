// A file as a workbook, by what its package holds. Runs in the brief program's thread, never in the server itself.

import type { WorkbookSheet } from '@/lib/import/workbook-sheets'
import { type ReadLimits, Refused } from '../briefs/brief-job'
import { readZip } from '../briefs/read-zip'
import { ODS_CONTENT, parseOds } from './parse-ods'
import { parseXlsx, XLSX_MAIN_PART } from './parse-xlsx'

const WANTED = /\.(?:xml|rels)$|vbaProject\.bin$|^(?:Basic|Scripts)\//iu

/** Reads a workbook's sheets. Throws Refused, and whatever a reader stumbles over. */
export function readWorkbook(bytes: Uint8Array, limits: ReadLimits): WorkbookSheet[] {
  const head = Buffer.from(bytes.subarray(0, 4)).toString('latin1')
  // Workbooks before 2007, and those with a password, are both OLE files.
  if (head === '\xd0\xcf\x11\xe0') throw new Refused('old-office')
  if (head !== 'PK\x03\x04') throw new Refused('not-a-document')
  const files = readZip(bytes, limits, (name) => WANTED.test(name))
  const sheets = files.has(XLSX_MAIN_PART) ? parseXlsx(files) : files.has(ODS_CONTENT) ? parseOds(files) : undefined
  if (!sheets) throw new Refused('packed')
  if (sheets.every(({ rows }) => rows.length === 0)) throw new Refused('empty')
  return sheets
}
