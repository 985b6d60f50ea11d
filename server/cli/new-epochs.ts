// `new-epochs`: after a database was brought back by other means than `restore`, such as to a point in time by PostgreSQL or
// by a snapshot of the disk, pages must not send what they still hold from after that moment.

import type { Command } from 'commander'
import { raiseEpochsIn } from '../backup/load-dump'
import { raiseEpochs } from '../backup/raise-epochs'
import type { Config } from '../config/config'
import { takeDatabaseLock } from '../db/engine/database-lock'
import { isPostgres, sqliteFile } from '../db/engine/database-url'
import { findData } from './open-data'
import { answer } from './output'

/** Adds `new-epochs` to the tool. */
export function addNewEpochsCommand(program: Command, settings: () => Config): void {
  program
    .command('new-epochs')
    .description(
      'after the database was brought back by other means than restore: pages set aside what they still hold',
    )
    .action(async (_options: object, command: Command) => {
      const config = settings()
      const { databaseUrl } = config
      await findData(config, command)
      const lock = await takeDatabaseLock(databaseUrl, () => undefined)
      try {
        const epoch = isPostgres(databaseUrl)
          ? await raiseEpochsIn(databaseUrl)
          : raiseEpochs(sqliteFile(databaseUrl), 0, new Date())
        answer(
          command,
          { epoch },
          'Every board has a new epoch: pages begin with what the database has. Start the server.',
        )
      } finally {
        await lock.release()
      }
    })
}
