// `restore`: a backup in the place of the data, which is kept aside; or one board of it.

import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { resolve } from 'node:path'
import { type Command, Option } from 'commander'
import { restoreData } from '../backup/restore-data'
import type { Config } from '../config/config'
import { createLogger } from '../log/logger'
import { bringBackCards, requireServer } from './bring-back-cards'
import { findData } from './open-data'
import { answer, nameDataDir, remark } from './output'
import { restoreAsArchive, restoreAsVersion } from './restore-board'
import { withProgress } from './show-progress'

interface RestoreOptions {
  readonly identity?: string
  readonly board?: string
  readonly to?: string
  readonly card?: string[]
  readonly server?: string
  readonly token?: string
  readonly in: string
  readonly database?: string
}

/** Adds `restore` to the tool. */
export function addRestoreCommand(program: Command, settings: () => Config): void {
  program
    .command('restore')
    .description('puts a backup in the place of the data of a stopped server, which is kept aside')
    .argument('<backup>', 'its folder or file')
    .option('--identity <file>', 'the key of an encrypted backup')
    .option('--board <id>', 'only this board, as a version of the one that is there, also while the server runs')
    .option(
      '--card <ids...>',
      'only these cards of it, by id or reference: brought back at once, as the person of a token',
    )
    .option('--server <address>', 'the running server that brings cards back')
    .addOption(new Option('--token <token>', 'an API token of somebody who may edit the board').env('FOREBOARD_TOKEN'))
    .option('--to <file>', 'the board as a new archive (.zip) instead, to be opened as a board of its own')
    .option('--in <folder>', 'where a temporary folder is made for one board', tmpdir())
    .option('--database <address>', 'the PostgreSQL server for a temporary database for one board')
    .action(async (from: string, options: RestoreOptions, command: Command) => {
      const config = settings()
      const { identity } = options
      if (options.card !== undefined && options.board === undefined)
        throw new Error('Name the board of the cards: --board')
      if (options.board !== undefined) {
        await restoreBoard(config, resolve(from), { ...options, board: options.board }, command)
        return
      }
      // Whatever root's umask is.
      process.umask(0o077)
      nameDataDir(command, config.dataDir, false)
      const { manifest, aside, asideSchema, hasSecret } = await withProgress(command, (report, signal) =>
        restoreData(config, resolve(from), { identityFile: identity, report, signal }),
      )
      const { boards, people, takenAt } = manifest
      if (aside !== null) remark(command, `What was there before is in ${aside}. Delete it when you no longer need it.`)
      if (asideSchema !== null) {
        remark(
          command,
          `What was in the database is in its schema "${asideSchema}": DROP SCHEMA "${asideSchema}" CASCADE`,
        )
      }
      if (!hasSecret && config.appSecret === undefined) {
        remark(command, `The backup has no app-secret. Put yours at ${config.dataDir}/app-secret before the start.`)
      }
      answer(
        command,
        { takenAt, boards: boards.length, people, aside, asideSchema, hasSecret },
        `Restored as of ${takenAt}: ${boards.length} boards, ${people} people. Start the server.`,
      )
    })
}

async function restoreBoard(
  config: Config,
  from: string,
  { board, to, card, server, token, identity, database, in: within }: RestoreOptions & { readonly board: string },
  command: Command,
): Promise<void> {
  process.umask(0o077)
  const bringing = card === undefined ? null : requireServer(card, { to, server, token })
  if (to === undefined) await findData(config, command)
  const logger = createLogger('fatal', { destination: process.stderr })
  const { title, cards, takenAt, versionId, isInTrash } = await withProgress(command, (report, signal) => {
    const opening = { config, logger, report, signal, within: resolve(within), identityFile: identity, database }
    if (to === undefined) return restoreAsVersion(from, board, opening)
    if (existsSync(to)) throw new Error(`${resolve(to)} is there already.`)
    return restoreAsArchive(from, board, resolve(to), opening)
  })
  if (isInTrash)
    remark(command, 'The board is in the trash: its owner takes it out of there before anybody sees its versions.')
  if (bringing !== null && versionId !== null) await bringBackCards(bringing, board, versionId)
  const there = bringing === null ? 'compare it there, and bring back the board or cards.' : 'its cards are back.'
  const where =
    to === undefined
      ? `is among its versions now: ${there}`
      : `is in ${resolve(to)}: open that from the list of boards.`
  answer(
    command,
    { board, title, cards, takenAt, file: to ?? null, versionId, isInTrash, broughtBack: bringing?.cards ?? [] },
    `“${title}” as of ${takenAt} ${where}`,
  )
}
