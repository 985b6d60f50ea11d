// Why a workbook isn't read, in sentences that say what to do.

import type { ErrorCode } from '@/lib/domain/errors'
import type { BriefRefusal } from '../briefs/brief-job'

const DAMAGED = [
  'unreadable-table',
  'This workbook is damaged. Open it in the program that made it and save it again, or save the sheet as CSV.',
] as const
const REFUSALS: Partial<Readonly<Record<BriefRefusal, readonly [ErrorCode, string]>>> = {
  'not-a-document': ['unsupported-table', 'This file is no workbook. Save it as .xlsx, .ods or CSV.'],
  packed: [
    'unsupported-table',
    'This is a packed file, but no workbook that can be read. Save it as .xlsx, .ods or CSV.',
  ],
  'old-office': [
    'unsupported-table',
    'This is a workbook of old Excel, or one with a password. Save it as .xlsx without a password.',
  ],
  macros: ['unsupported-table', 'This workbook holds macros. Save it as .xlsx, which has none.'],
  protected: ['protected-table', 'This workbook is protected by a password. Save it without one and try again.'],
  bomb: ['heavy-table', 'This workbook takes far too much memory to read. Save the sheet alone, or as CSV.'],
  'too-slow': ['heavy-table', 'This workbook takes too long to read. Save the sheet alone, or as CSV.'],
  'too-much-text': ['heavy-table', 'This workbook has more sheets or text than one may have. Save the sheet alone.'],
  empty: ['unsupported-table', 'All sheets of this workbook are empty.'],
}

/** Returns the error's code, and the sentence for the person who sent the file. */
export function workbookRefusal(why: BriefRefusal): readonly [ErrorCode, string] {
  return REFUSALS[why] ?? DAMAGED
}
