// Boards straight from a server's data: the tool is that server for as long as it draws, for nobody but itself.

import type { Command } from 'commander'
import { AppError } from '@/lib/domain/errors'
import { exportFile } from '../api/exports/export-file'
import { exportQuery } from '../api/exports/export-query'
import { validationError } from '../api/routing/validation'
import { FOR_THE_SERVER } from '../board-work/board-work'
import { compose } from '../compose'
import type { Config } from '../config/config'
import { openDataFolder } from '../data-folder/data-folder'
import { listen } from '../http/listen'
import { createLogger } from '../log/logger'
import { findData } from './open-data'

export interface ExportSource {
  /** These boards, or all of them. Throws AppError `not-found` for one that isn't there. */
  list(ids: readonly string[]): Promise<readonly { readonly id: string; readonly title: string }[]>
  draw(id: string, query: URLSearchParams): Promise<{ readonly bytes: Uint8Array; readonly fileName: string }>
  close(): Promise<void>
}

const PAGE_SIZE = 500

/** Opens this machine's data for the export. Throws an Error with instructions while a server runs on this data. */
export async function openDataSource(config: Config, command: Command): Promise<ExportSource> {
  if ((await findData(config, command)).isInUse) {
    throw new Error(
      'A server runs on this data. Ask it to draw: --server http://localhost:3000 --token <token>, with a token from: foreboard token create.',
    )
  }
  for (const warning of openDataFolder(config)) console.error(warning)
  const alone = { ...config, host: '127.0.0.1', port: 0, production: true, backups: undefined }
  const logger = createLogger('error', { destination: process.stderr })
  const foreboard = await besideTheAnswer(() => compose(alone, logger, { withPages: true }))
  const { services } = foreboard
  try {
    await listen(foreboard.httpServer, alone)
  } catch (error) {
    await foreboard.shutDown()
    throw error
  }
  const find = async (id: string) => {
    const board = await services.boards.find(id)
    if (board && !board.deletedAt) return board
    throw new AppError('not-found', `There is no board ${id}.`)
  }
  return {
    async list(ids) {
      if (ids.length > 0) return Promise.all(ids.map(find))
      const all: { id: string; title: string }[] = []
      for (let page = 1; ; page++) {
        const { boards } = await services.adminBoards.boards({ page, pageSize: PAGE_SIZE })
        all.push(...boards.filter(({ deletedAt }) => !deletedAt))
        if (boards.length < PAGE_SIZE) return all
      }
    },
    async draw(id, query) {
      const wishes = exportQuery.safeParse(Object.fromEntries(query))
      if (!wishes.success) throw validationError(wishes.error)
      const access = { board: await find(id), role: 'owner' } as const
      return exportFile(services, access, wishes.data, FOR_THE_SERVER)
    },
    close: () => foreboard.shutDown(),
  }
}

/** Next prints messages on stdout, where only the tool's answer may be. */
async function besideTheAnswer<T>(work: () => Promise<T>): Promise<T> {
  const { log } = console
  console.log = console.error
  try {
    return await work()
  } finally {
    console.log = log
  }
}
