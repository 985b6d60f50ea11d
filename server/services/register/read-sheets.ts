// Reads an uploaded workbook as its sheets of texts, of which the importer makes cards. Nothing is kept.

import type { WorkbookSheet } from '@/lib/import/workbook-sheets'
import type { ReadOptions } from '../../briefs/brief-reader'
import type { Asker } from '../../fairness/asker'
import type { ServiceContext } from '../context'

/** Reads the sheets of a workbook (XLSX, ODS). Throws an AppError that says why a file can't be read. */
export function readSheets(
  { briefReader, readLimits, visitorReadLimits }: ServiceContext,
  bytes: Uint8Array,
  asker: Asker,
  options: ReadOptions,
): Promise<readonly WorkbookSheet[]> {
  return briefReader.readWorkbook(asker.isVisitor ? visitorReadLimits : readLimits, bytes, asker, options)
}
