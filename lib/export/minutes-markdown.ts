// The minutes of a session as Markdown (GitHub's), for a wiki, a mail or a repository. Nothing that people wrote becomes
// markup there.

import type { Minutes } from '../domain/session/minutes'
import { escapeMarkdown } from './escape-markdown'
import { writeMarkdownTable } from './markdown-table'
import type { MinutesBlock } from './minutes-block'
import { minutesText } from './minutes-text'
import type { MinutesReader } from './minutes-words'

/** Writes the minutes of a session as Markdown. Throws RangeError for an unknown time zone. */
export function writeMinutesMarkdown(minutes: Minutes, reader: MinutesReader): string {
  const { title, blocks } = minutesText(minutes, reader)
  return [`# ${escapeMarkdown(title)}\n`, ...blocks.map(writeBlock)].join('\n')
}

/** Writes one block as Markdown. */
export function writeBlock(block: MinutesBlock): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${escapeMarkdown(block.text)}\n`
    case 'text':
      return `${escapeMarkdown(block.text)}\n`
    case 'list':
      return block.items.map((item) => `- ${escapeMarkdown(item)}\n`).join('')
    case 'facts':
      return block.facts.map(([name, value]) => `- **${escapeMarkdown(name)}**: ${escapeMarkdown(value)}\n`).join('')
    case 'table':
      return `${block.caption === '' ? '' : `**${escapeMarkdown(block.caption)}**\n\n`}${writeMarkdownTable(block.rows)}`
  }
}
