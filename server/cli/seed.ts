// `seed` makes the example boards, one in each language, for somebody's account. A second run changes nothing.

import type { Command } from 'commander'
import type { FirstContent } from '@/lib/document/records/first-content'
import { boardPath } from '@/lib/domain/boards/board-path'
import { AppError } from '@/lib/domain/errors'
import { LOCALES, type Locale } from '@/lib/domain/localized'
import { toPerson } from '../auth/identity'
import type { Config } from '../config/config'
import { openLogDb } from '../db/engine/log-client'
import type { UserRow } from '../db/people/users'
import { SqlUpdateLog } from '../persistence/sql-update-log'
import { makeExampleBoard } from '../services/boards/make-example-board'
import { accountOf } from './admin'
import { type OpenedData, withData } from './open-data'
import { answer, remark } from './output'

interface SeededBoard {
  readonly id: string
  readonly title: string
  readonly locale: Locale
  readonly isNew: boolean
}

/** Adds `seed`, which makes the example boards, to the tool. */
export function addSeedCommand(program: Command, settings: () => Config): void {
  program
    .command('seed')
    .description('makes the example boards, one in each language, where they are not there yet')
    .option('--email <address>', 'whose boards they are (default: the first admin)')
    .action(async ({ email }: { email?: string }, command: Command) => {
      const config = settings()
      const boards = await withData(config, command, async (data) => {
        const owner = email === undefined ? await firstAdmin(data) : await accountOf(data, email)
        const made: SeededBoard[] = []
        for (const locale of LOCALES) made.push(await seedExample(config, data, owner, locale))
        return made
      })
      if (boards.every(({ isNew }) => !isNew)) remark(command, 'The example boards were there already.')
      const origin = config.appUrl ?? `http://localhost:${config.port}`
      answer(command, { boards }, boards.map(({ id, title }) => `${title}: ${origin}${boardPath(id)}`).join('\n'))
    })
}

async function firstAdmin({ users }: OpenedData): Promise<UserRow> {
  const admin = await users.firstAdmin()
  if (admin) return admin
  throw new AppError('not-found', 'Nobody runs this server yet. Make an admin first (admin create), or say --email.')
}

/** Nobody knows of a board that has no row yet: its first content can be written beside a running server. */
async function seedExample(config: Config, data: OpenedData, owner: UserRow, locale: Locale): Promise<SeededBoard> {
  const seedKey = `example-${locale}-${owner.id}`
  const known = await data.boards.findSeeded(seedKey)
  if (known) return { id: known.id, title: known.title, locale, isNew: false }
  const logDb = await openLogDb(config.databaseUrl)
  try {
    const log = new SqlUpdateLog(logDb)
    const rooms = {
      async seed(boardId: string, epoch: number, { update: bytes, clientIds }: FirstContent) {
        await log.claimClients(clientIds.map((clientId) => ({ boardId, clientId, ownerKey: 'server' })))
        await log.append([{ boardId, epoch, authorId: 'server', bytes }])
      },
      async erase(boardId: string) {
        while (await log.deletePart(boardId));
      },
    }
    const { board } = await makeExampleBoard({ ...data, rooms }, toPerson(owner), { locale })
    await data.boards.markSeeded(board.id, seedKey)
    return { id: board.id, title: board.title, locale, isNew: true }
  } finally {
    await logDb.close()
  }
}
