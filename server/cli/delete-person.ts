// `person delete`: what the list of people under /admin does, for an operator: somebody goes, what is theirs alone goes to whom
// the operator names, and the answer counts what went and what remains.

import { createInterface } from 'node:readline/promises'
import type { Command } from 'commander'
import { AppError } from '@/lib/domain/errors'
import type { Erasure } from '@/lib/domain/people/erasure'
import { type Person, toPerson } from '../auth/identity'
import type { Config } from '../config/config'
import type { UserRow } from '../db/people/users'
import { deletePerson, type Estate, estateOf } from '../services/accounts/delete-person'
import { DELETE, type Decisions } from '../services/accounts/remove-person'
import type { RemovalContext } from '../services/context'
import { accountOf } from './admin'
import { type OpenedData, withData } from './open-data'
import { answer, remark } from './output'
import { listedTraces } from './trace-words'

interface DeleteOptions {
  readonly email?: string
  readonly id?: string
  readonly by?: string
  readonly board: readonly string[]
  readonly workspace: readonly string[]
  readonly rest?: string
  readonly yes?: boolean
}

const TRASH = 'trash'
const gathered = (one: string, others: readonly string[]) => [...others, one]

/** Adds `person delete` to the tool. */
export function addDeletePersonCommand(person: Command, settings: () => Config): void {
  person
    .command('delete')
    .description('deletes a person, after asking; each board and workspace that is theirs alone goes where you say')
    .option('--email <address>', 'an account')
    .option('--id <id>', 'a person by their id, such as a visitor')
    .option(
      '--board <id=whom>',
      'whom a board goes to: a member’s address or id, or trash; once for each',
      gathered,
      [],
    )
    .option(
      '--workspace <id=whom>',
      'the same for a workspace; trash only where nobody else could own it',
      gathered,
      [],
    )
    .option('--rest <trash>', 'trash: boards, and workspaces without others, that are not named go to the trash')
    .option('--by <address>', 'the admin whose name the audit log gets (default: the only one there is)')
    .option('--yes', 'don’t ask')
    .action(async (options: DeleteOptions, command: Command) => {
      const { email, id } = options
      if ((email === undefined) === (id === undefined)) throw new Error('Name one person: --email or --id.')
      if (options.rest !== undefined && options.rest !== TRASH) throw new Error('--rest can only be trash.')
      const config = settings()
      await withData(config, command, async (data) => {
        const user = email === undefined ? await data.users.find(id ?? '') : await accountOf(data, email)
        if (!user)
          throw new AppError('not-found', `There is nobody with the id ${id}. They may have been deleted already.`)
        const by = await adminOf(data, options.by, user)
        const estate = await estateOf(beside(data), user.id)
        const boards = await decisions(data, 'board', options.board, estate.boards, options)
        const workspaces = await decisions(data, 'workspace', options.workspace, estate.workspaces, options)
        requireDecided(estate, boards, workspaces)
        if (options.yes !== true) await askFirst(data, user)
        const input = { name: user.name, boards, workspaces }
        const erased = await deletePerson(beside(data), by, user.id, input, config.limits)
        tell(command, data, user, erased)
      })
    })
}

/** A running server notices by itself that the person's sign-ins are gone; this command reaches nobody else's page. */
function beside({ isInUse: _, ...data }: OpenedData): RemovalContext {
  const nothing = () => undefined
  return {
    ...data,
    rooms: { changeRole: nothing, sendAway: nothing, disconnect: nothing, disconnectUser: nothing, people: () => [] },
    boardWatch: { wake: nothing },
  }
}

async function adminOf(data: OpenedData, email: string | undefined, user: UserRow): Promise<Person> {
  if (email !== undefined) {
    const named = await accountOf(data, email)
    if (!named.isAdmin) throw new AppError('bad-request', `${email} is no admin.`)
    return toPerson(named)
  }
  const others = (await data.users.adminAddresses()).filter((address) => address !== user.email)
  const [only] = others
  if (only === undefined) {
    throw new AppError('conflict', 'Nobody else runs this server. Make an admin first: foreboard admin create')
  }
  if (others.length > 1) throw new AppError('bad-request', `Say which admin does it: --by ${others.join(' or ')}`)
  return toPerson(await accountOf(data, only))
}

type Owned = Estate['boards'][number] | Estate['workspaces'][number]

async function decisions(
  data: OpenedData,
  what: 'board' | 'workspace',
  named: readonly string[],
  owned: readonly Owned[],
  { rest }: DeleteOptions,
): Promise<Decisions> {
  const made: Record<string, string> = {}
  for (const text of named) {
    const [, id, whom] = /^([^=]+)=(.+)$/.exec(text) ?? []
    if (id === undefined || whom === undefined) throw new Error(`Write --${what} ID=ADDRESS or --${what} ID=trash.`)
    if (!owned.some((each) => each.id === id)) {
      throw new AppError('not-found', `The person alone owns no ${what} ${id}.`)
    }
    made[id] = whom === TRASH ? DELETE : whom.includes('@') ? (await accountOf(data, whom)).id : whom
  }
  for (const each of owned) {
    const isFree = what === 'board' || each.heirs.length === 0
    if (rest === TRASH && isFree) made[each.id] ??= DELETE
  }
  return made
}

/** All of it at once, with what can be said to each. */
function requireDecided({ boards, workspaces }: Estate, ofBoards: Decisions, ofWorkspaces: Decisions): void {
  const line = (what: string, decided: Decisions) => (each: Owned) => {
    if (decided[each.id] !== undefined) return []
    const heirs = each.heirs.map(({ id, name }) => `${id} (${name})`)
    const toTrash = what === 'board' || heirs.length === 0 ? [TRASH] : []
    const title = 'title' in each ? each.title : each.name
    return [`  --${what} ${each.id}=…  “${title}”: ${[...heirs, ...toTrash].join(', ')}`]
  }
  const open = [...boards.flatMap(line('board', ofBoards)), ...workspaces.flatMap(line('workspace', ofWorkspaces))]
  if (open.length === 0) return
  throw new AppError('conflict', `Nothing was deleted. Say what becomes of what only they own:\n${open.join('\n')}`)
}

async function askFirst({ personTraces }: OpenedData, { id, name, email }: UserRow): Promise<void> {
  if (!process.stdin.isTTY) {
    throw new AppError(
      'bad-request',
      'Nobody can be asked here. Nothing was deleted. To delete without a question: --yes',
    )
  }
  const traces = await personTraces.count({ id, email })
  console.error(
    `${name} <${email}>, counted in the database:\n${listedTraces(
      Object.entries(traces).map(([kind, count]) => ({ kind: kind as keyof typeof traces, count })),
    )}`,
  )
  const asking = createInterface({ input: process.stdin, output: process.stderr })
  const typed = await asking.question('This can’t be undone. Type their name to delete them: ')
  asking.close()
  if (typed.trim() !== name) throw new AppError('bad-request', 'That is not their name. Nothing was deleted.')
}

function tell(command: Command, { isInUse }: OpenedData, { id, name }: UserRow, { removed, remains }: Erasure): void {
  if (isInUse)
    remark(command, 'Their sign-ins end within seconds. Pages of others on boards that went go on until reloaded.')
  const kept = remains.map(({ kind, count, why, until }) => ({ kind, count, why, until: until?.toISOString() ?? null }))
  answer(
    command,
    { id, name, removed, remains: kept },
    `${name} was deleted. Gone:\n${listedTraces(removed)}\nRemains:\n${listedTraces(remains)}\nCount again at any time: foreboard person traces --id ${id}`,
  )
}
