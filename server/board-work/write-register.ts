// The register of a board as a file: JSON, CSV, Markdown or a workbook with the columns that say something, or its
// scored risks after NIST IR 8286.

import type { BriefSource } from '@/lib/brief/brief-source'
import type { BoardView } from '@/lib/document/view/board-view'
import type { CardKind } from '@/lib/domain/cards/card-kind'
import type { Locale } from '@/lib/domain/localized'
import { writeCsvFile } from '@/lib/export/csv'
import { writeMarkdownTable } from '@/lib/export/markdown-table'
import { writeNistRegister } from '@/lib/export/nist-register'
import { filledColumns, registerTable } from '@/lib/export/register-table'
import { withTitleNotes } from '@/lib/export/title-notes'
import { answerRegister } from './answer-register'
import { boardRegister } from './board-register'
import { writeWorkbook } from './write-workbook'

export interface RegisterWishes {
  readonly format: 'json' | 'csv' | 'md' | 'xlsx' | 'nist'
  /** Undefined: of all kinds. `nist` has risks alone. */
  readonly kind: CardKind | undefined
  readonly locale: Locale
  /** Sources by the ids of their briefs. */
  readonly sources: ReadonlyMap<string, BriefSource>
  /** The board's title. */
  readonly title: string
  /** When the board was like this, ISO 8601. */
  readonly at: string
}

/** Writes a board's register as a file of the wished format. Null where `nist` has nothing to state. */
export async function writeRegister(
  view: BoardView,
  { format, kind, locale, sources, title, at }: RegisterWishes,
): Promise<Uint8Array<ArrayBuffer> | null> {
  if (format === 'nist') {
    const text = writeNistRegister({ title, at, view, locale })
    return text === undefined ? null : new TextEncoder().encode(text)
  }
  const register = boardRegister(view, sources, kind, locale)
  const words = { locale, criteria: view.criteria }
  if (format === 'xlsx') return writeWorkbook(register, words)
  if (format === 'json') return new TextEncoder().encode(JSON.stringify(answerRegister(register, locale)))
  const written = registerTable(register.rows, filledColumns(register.rows), words)
  const table = withTitleNotes(written, register.rows, locale)
  return new TextEncoder().encode(format === 'csv' ? writeCsvFile(table) : writeMarkdownTable(table))
}
