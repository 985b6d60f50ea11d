// `person data`: everything that the server keeps about somebody, for an operator whom they have asked for it.

import { writeFile } from 'node:fs/promises'
import type { Command } from 'commander'
import type { Config } from '../config/config'
import { exportPersonData } from '../services/accounts/export-person-data'
import { accountOf } from './admin'
import { withData } from './open-data'
import { answer, remark } from './output'

/** Adds `person data` to the tool. */
export function addPersonCommands(program: Command, settings: () => Config): void {
  const person = program.command('person').description('what the server keeps about somebody')

  person
    .command('data')
    .description('writes everything that the server keeps about an account into a file, for its person')
    .requiredOption('--email <address>', 'whose data')
    .requiredOption('--to <file>', 'the file, which must not exist; only its owner can read it')
    .action(async (options: { email: string; to: string }, command: Command) => {
      await withData(settings(), command, async (data) => {
        const { id, name } = await accountOf(data, options.email)
        const text = JSON.stringify(await exportPersonData(data, id, null), null, 2)
        await writeFile(options.to, `${text}\n`, { mode: 0o600, flag: 'wx' })
        remark(command, 'It holds what the person wrote: hand it to nobody else.')
        answer(command, { id, file: options.to }, `The data of ${name} is in ${options.to}.`)
      })
    })
}
