// The server's request to the brief program, and the answer: one job as JSON in its argument and the bytes on its
// standard input; lines of JSON back, the last one with the brief, or a workbook's sheets, or the reason why there are
// none.

import type { ParsedBrief } from '@/lib/brief/parsed-brief'
import type { WorkbookSheet } from '@/lib/import/workbook-sheets'

export interface ReadLimits {
  readonly maxDocxEntries: number
  readonly maxDocxInflatedBytes: number
  readonly maxDocxRatio: number
  readonly maxPdfPages: number
  /** The limit for the words taken out of a PDF, Word or HTML file, as UTF-8. */
  readonly maxBriefTextBytes: number
  /** Processor time of the whole program. */
  readonly maxBriefCpuMs: number
}

/** Processor time after which a file gives way to those that are quickly read. */
export const QUICK_CPU_MS = 3_000

export interface BriefJob {
  /** '' for pasted text and markup. */
  readonly fileName: string
  /** `file`: a brief by its bytes and its name; `workbook`: a spreadsheet, whose answer is its sheets. */
  readonly as: 'file' | 'text' | 'markup' | 'workbook'
  readonly title?: string
  readonly sourceUrl?: string
  readonly limits: ReadLimits
}

/** Why a file isn't read. */
export type BriefRefusal =
  | 'not-a-document'
  /** Written before 2007, or with a password: both are the same kind of file. */
  | 'old-office'
  | 'rich-text'
  | 'web-archive'
  | 'packed'
  /** A spreadsheet, which comes in as a register. */
  | 'workbook'
  | 'damaged'
  | 'protected'
  | 'bomb'
  | 'too-many-pages'
  | 'too-much-text'
  | 'too-slow'
  | 'scanned'
  | 'macros'
  | 'empty'

/** The progress of reading: pages of a PDF; other formats have one step. */
export interface ReadProgress {
  readonly stage: 'reading'
  readonly done: number
  readonly total: number
}

export type BriefAnswer =
  | { readonly progress: ReadProgress }
  /** The reading has used as much processor time as a quick one may, and goes on. */
  | { readonly isSlow: true }
  | { readonly brief: ParsedBrief }
  | { readonly sheets: readonly WorkbookSheet[] }
  | { readonly refused: BriefRefusal }

/** Says why a document can't be read; the readers of formats throw it. */
export class Refused extends Error {
  readonly why: BriefRefusal

  constructor(why: BriefRefusal) {
    super(why)
    this.why = why
  }
}
