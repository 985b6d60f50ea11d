// `person data`, `person traces`, `person delete`: everything that the server keeps about somebody, for an operator whom they
// have asked for it; a count of it, which also proves what is left of somebody who was deleted; and deleting them.

import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import type { Command } from 'commander'
import { ERASED_KINDS, REMAINING_KINDS, type Traces } from '@/lib/domain/people/erasure'
import type { Config } from '../config/config'
import { exportPersonData } from '../services/accounts/export-person-data'
import { accountOf } from './admin'
import { addDeletePersonCommand } from './delete-person'
import { withData } from './open-data'
import { answer, remark } from './output'
import { listedTraces } from './trace-words'

/** Adds `person data` to the tool. */
export function addPersonCommands(program: Command, settings: () => Config): void {
  const person = program.command('person').description('what the server keeps about somebody')

  person
    .command('data')
    .description('writes everything that the server keeps about an account into a file, for its person')
    .requiredOption('--email <address>', 'whose data')
    .requiredOption('--to <file>', 'the file, which must not exist; only its owner can read it')
    .action(async (options: { email: string; to: string }, command: Command) => {
      if (existsSync(options.to)) throw new Error(`${options.to} is there already. Name a new file.`)
      await withData(settings(), command, async (data) => {
        const { id, name } = await accountOf(data, options.email)
        const text = JSON.stringify(await exportPersonData(data, id, null), null, 2)
        await writeFile(options.to, `${text}\n`, { mode: 0o600, flag: 'wx' })
        remark(command, 'It holds what the person wrote: hand it to nobody else.')
        answer(command, { id, file: options.to }, `The data of ${name} is in ${options.to}.`)
      })
    })

  person
    .command('traces')
    .description('counts what the database says of somebody by kind: what goes when they are deleted, and what remains')
    .option('--email <address>', 'an account')
    .option('--id <id>', 'a person by their id, also one who was deleted (the audit log has it)')
    .action(async ({ email, id }: { email?: string; id?: string }, command: Command) => {
      if ((email === undefined) === (id === undefined)) throw new Error('Name one person: --email or --id.')
      await withData(settings(), command, async (data) => {
        const account = email === undefined ? await data.users.find(id ?? '') : await accountOf(data, email)
        const named = { id: account?.id ?? id ?? '', email: account?.email ?? null }
        const traces = await data.personTraces.count(named)
        const goes = ERASED_KINDS.filter((kind) => traces[kind] > 0)
        // Nothing of these may be left of somebody who is gone.
        if (!account && goes.length > 0) process.exitCode = 1
        answer(command, { id: named.id, isHere: account !== null, traces }, sentences(account !== null, traces))
      })
    })

  addDeletePersonCommand(person, settings)
}

function sentences(isHere: boolean, traces: Traces): string {
  const listed = (kinds: typeof ERASED_KINDS | typeof REMAINING_KINDS) =>
    listedTraces(kinds.map((kind) => ({ kind, count: traces[kind] })))
  const [goes, stays] = [listed(ERASED_KINDS), listed(REMAINING_KINDS)]
  const heads = isHere
    ? ['Goes when they are deleted:', 'Remains then:']
    : ['They are not here. Left of what goes with a person:', 'Remains of them:']
  return [heads[0], goes, heads[1], stays].join('\n')
}
