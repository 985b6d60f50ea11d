// `export`: boards as files in a folder, drawn by a running server that is asked with a token, or by the tool itself on
// the data of a server that is stopped.

import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { type Command, Option } from 'commander'
import { AppError } from '@/lib/domain/errors'
import { LOCALES } from '@/lib/domain/localized'
import { PAPERS, PICTURE_FORMATS, PICTURE_THEMES } from '@/lib/picture/picture-request'
import type { Config } from '../config/config'
import { type ExportSource, openDataSource } from './export-data-source'
import { openServerSource } from './export-server-source'
import { answer, remark } from './output'

interface ExportOptions {
  readonly to: string
  readonly server?: string
  readonly token?: string
  /** Other options: words of the query of GET /api/boards/:id/export. */
  readonly [word: string]: string | boolean | undefined
}

interface Outcome {
  readonly id: string
  readonly title: string
  readonly file?: string
  readonly bytes?: number
  readonly code?: string
  readonly detail?: string
}

/** Adds `export`, which writes boards as files, to the tool. */
export function addExportCommand(program: Command, settings: () => Config): void {
  program
    .command('export')
    .description(
      'draws boards into a folder; without --server on the data itself, whose server must be stopped, and without ids all boards',
    )
    .argument('[boards...]', 'ids of boards')
    .requiredOption('--to <folder>', 'where the files go; those of the same name are replaced')
    .option('--server <address>', 'a running server to ask, such as https://board.example.org')
    .addOption(new Option('--token <token>', 'an API token of that server').env('FOREBOARD_TOKEN'))
    .addOption(
      new Option('--format <format>', '').choices([...PICTURE_FORMATS, 'zip', 'json', 'tldr', 'pptx']).default('png'),
    )
    .addOption(new Option('--of <format>', 'what a zip holds: every frame').choices(['png', 'jpeg', 'webp', 'svg']))
    .option('--frame <name>', 'one frame, matrix or zone, by its name or its id')
    .option('--frames', 'every frame by itself: a ZIP of pictures, or a PDF with a page each')
    .addOption(new Option('--scale <number>', 'pixels for one of the board').choices(['1', '2', '3', '4']))
    .option('--width <px>', 'of the picture, instead of --scale')
    .addOption(new Option('--paper <sheet>', 'fitted onto it').choices(PAPERS))
    .addOption(new Option('--theme <theme>', '').choices(PICTURE_THEMES))
    .option('--no-background', 'transparent')
    .option('--margin <px>', 'around it, in pixels of the board')
    .option('--explained', 'with a head and a foot: title, date, legend, scales, sources')
    .option('--no-data', 'without the board’s data inside PNG and SVG')
    .addOption(new Option('--language <language>', 'of the words on cards').choices(LOCALES))
    .action(async (ids: string[], options: ExportOptions, command: Command) => {
      const { to, server, token, ...wishes } = options
      const source = server === undefined ? await openDataSource(settings(), command) : openServerSource(server, token)
      try {
        await exportAll(source, { ids, folder: resolve(to), query: queryOf(wishes) }, command)
      } finally {
        await source.close()
      }
    })
}

/** The words that were said, as the query of an address has them. */
function queryOf(wishes: Readonly<Record<string, string | boolean | undefined>>): URLSearchParams {
  const said = Object.entries(wishes).filter(([, value]) => value !== undefined)
  return new URLSearchParams(said.map(([name, value]) => [name, String(value)]))
}

interface Wanted {
  readonly ids: readonly string[]
  readonly folder: string
  readonly query: URLSearchParams
}

async function exportAll(source: ExportSource, { ids, folder, query }: Wanted, command: Command): Promise<void> {
  await mkdir(folder, { recursive: true })
  const boards = await source.list(ids)
  const outcomes: Outcome[] = []
  const taken = new Set<string>()
  for (const [i, { id, title }] of boards.entries()) {
    const outcome = { id, title, ...(await exportOne(source, id, { folder, query, taken })) }
    outcomes.push(outcome)
    remark(command, `${i + 1}/${boards.length} ${title}: ${outcome.file ?? outcome.detail}`)
  }
  const failed = outcomes.filter(({ file }) => file === undefined).length
  if (failed > 0) process.exitCode = 1
  const sentence = `${outcomes.length - failed} of ${outcomes.length} boards are in ${folder}.`
  answer(command, { folder, boards: outcomes }, sentence)
}

/** One that fails doesn't keep the others. */
async function exportOne(
  source: ExportSource,
  id: string,
  { folder, query, taken }: Pick<Wanted, 'folder' | 'query'> & { readonly taken: Set<string> },
): Promise<Omit<Outcome, 'id' | 'title'>> {
  try {
    const { bytes, fileName } = await source.draw(id, query)
    // Two boards may have one title, and some file systems know no difference between a and A.
    const isTaken = taken.has(fileName.toLowerCase())
    const file = isTaken ? fileName.replace(/(\.\w+)$/, ` ${id}$1`) : fileName
    taken.add(file.toLowerCase())
    await writeFile(join(folder, file), bytes)
    return { file, bytes: bytes.length }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return { code: error.code, detail: error.message }
  }
}
