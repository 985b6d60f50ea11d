// The minutes of a session on the page: the same headings, words and tables as in their Markdown.

import { clsx } from 'clsx'
import type { ReactNode } from 'react'
import type { MinutesBlock } from '@/lib/export/minutes-block'

export interface MinutesBlocksProps {
  blocks: readonly MinutesBlock[]
  /** A table has no room: each of its rows stands as a block. */
  isNarrow?: boolean
}

export function MinutesBlocks({ blocks, isNarrow = false }: MinutesBlocksProps) {
  return (
    <article className="flex flex-col gap-3 leading-5">
      {blocks.map((block, i) => (
        // The blocks of a text have no other name than their place, and never change it.
        // biome-ignore lint/suspicious/noArrayIndexKey: as above
        <Block key={i} block={block} isNarrow={isNarrow} />
      ))}
    </article>
  )
}

function Block({ block, isNarrow }: { block: MinutesBlock; isNarrow: boolean }) {
  switch (block.kind) {
    case 'heading':
      return block.level === 2 ? (
        <h3 dir="auto" className="mt-4 border-line border-b pb-1 font-semibold text-base">
          {block.text}
        </h3>
      ) : (
        <h4 dir="auto" className="mt-2 font-semibold">
          {block.text}
        </h4>
      )
    case 'text':
      return (
        <p dir="auto" className="wrap-anywhere">
          {withWholeRefs(block.text)}
        </p>
      )
    case 'list':
      return (
        <ul className="flex list-disc flex-col gap-0.5 ps-5 marker:text-mute">
          {block.items.map((item, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: items have no other name than their place
            <li key={i} className="wrap-anywhere">
              {withWholeRefs(item)}
            </li>
          ))}
        </ul>
      )
    case 'facts':
      return (
        <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-0.5">
          {block.facts.map(([name, value]) => (
            <div key={name} className="contents">
              <dt className="text-mute">{name}</dt>
              <dd className="min-w-0 wrap-anywhere tabular-nums">{value}</dd>
            </div>
          ))}
        </dl>
      )
    case 'table':
      return isNarrow ? <Rows block={block} /> : <Table block={block} />
  }
}

/** Keeps a reference from breaking at its hyphen, because lists of cards are long. */
function withWholeRefs(text: string): ReactNode[] {
  return text.split(/(\b[A-Z]{1,4}-\d+)/).map((part, i) =>
    i % 2 === 0 ? (
      part
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text have no other name than their place
      <span key={i} className="whitespace-nowrap">
        {part}
      </span>
    ),
  )
}

type TableBlock = Extract<MinutesBlock, { kind: 'table' }>

/** A table for a narrow screen: what a row is about, and below it everything else with its name. */
function Rows({ block: { caption, rows, figures } }: { block: TableBlock }) {
  const [names = [], ...others] = rows
  // A number or place comes before what it belongs to.
  const subject = names.findIndex((_, column) => !figures.includes(column))
  return (
    <section aria-label={caption || names.join(', ')}>
      {caption === '' ? null : <p className="font-medium">{caption}</p>}
      <ul className="divide-y divide-line">
        {others.map((row, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name than their place
          <li key={i} className="flex flex-col gap-0.5 py-2">
            <p dir="auto" className="wrap-anywhere font-medium tabular-nums">
              {withWholeRefs(row.slice(0, subject + 1).join(' · '))}
            </p>
            <dl className="flex flex-wrap gap-x-4">
              {row.slice(subject + 1).map((text, at) =>
                text === '' ? null : (
                  <div key={names[subject + 1 + at]} className="flex min-w-0 gap-1.5">
                    <dt className="shrink-0 text-mute">{names[subject + 1 + at]}</dt>
                    <dd dir="auto" className="min-w-0 wrap-anywhere tabular-nums">
                      {withWholeRefs(text)}
                    </dd>
                  </div>
                ),
              )}
            </dl>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Table({ block: { caption, rows, figures } }: { block: TableBlock }) {
  const [names = [], ...others] = rows
  const place = (column: number) =>
    clsx(
      'px-3 py-1.5 align-top first:ps-0 last:pe-0',
      figures.includes(column) ? 'w-px whitespace-nowrap text-end tabular-nums' : 'min-w-28 wrap-anywhere text-start',
    )
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the window is scrolled by keyboard, too
    <section aria-label={caption || names.join(', ')} tabIndex={0} className="overflow-x-auto rounded-sm">
      <table className="w-full">
        {caption === '' ? null : <caption className="pb-1 text-start font-medium">{caption}</caption>}
        <thead>
          <tr className="border-line-strong border-b text-mute text-xs">
            {names.map((name, column) => (
              <th key={name} scope="col" className={clsx('font-medium', place(column))}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {others.map((row, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name than their place
            <tr key={i} className="border-line border-b">
              {row.map((text, column) => (
                <td key={names[column]} className={place(column)}>
                  {text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
