// Writes the blocks of a report as Markdown (GitHub's). Nothing that people wrote becomes markup.

import { escapeMarkdown } from './escape-markdown'
import { writeBlock } from './minutes-markdown'
import type { ReportBlock, ReportPoint, ReportText, SourceEntry } from './report-block'
import type { ReportInput, ReportReader } from './report-input'
import { reportText } from './report-text'
import { isWebAddress } from './web-address'

/** Writes a board's report as Markdown. Throws RangeError for an unknown time zone. */
export function writeReport(input: ReportInput, reader: ReportReader): string {
  return writeReportText(reportText(input, reader))
}

/** Writes the blocks of a report as Markdown. */
export function writeReportText({ title, blocks }: ReportText): string {
  return [`# ${escapeMarkdown(title)}`, ...blocks.map(writeReportBlock)]
    .map((part) => part.trimEnd())
    .join('\n\n')
    .concat('\n')
}

function writeReportBlock(block: ReportBlock): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${escapeMarkdown(block.text)}`
    case 'quote':
      return `> ${escapeMarkdown(block.text)}`
    case 'points':
      return block.points.map(writePoint).join('\n')
    case 'sources':
      return block.entries.map((entry, i) => `${i + 1}. ${writeSource(entry)}`).join('\n')
    default:
      return writeBlock(block)
  }
}

function writePoint({ name, text, items = [], isCounted = false }: ReportPoint): string {
  const count = isCounted && items.length > 0 ? ` (${items.length})` : ''
  const head = `- **${escapeMarkdown(name)}**${count}:${text === undefined ? '' : ` ${escapeMarkdown(text)}`}`
  return [head, ...items.map((item) => `  - ${escapeMarkdown(item)}`)].join('\n')
}

function writeSource({ text, address, rights }: SourceEntry): string {
  // A title that begins like a list would begin one in this list.
  return [escapeMarkdown(text), linkTo(address), escapeMarkdown(rights)].filter((part) => part !== '').join('. ')
}

/** Any text that is not a web address stays text. */
function linkTo(address: string): string {
  return isWebAddress(address) ? `<${address}>` : escapeMarkdown(address)
}
