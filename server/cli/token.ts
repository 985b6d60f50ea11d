// `token create`: an API token for a script, without signing in.

import { type Command, Option } from 'commander'
import { AppError } from '@/lib/domain/errors'
import { TOKEN_SCOPES, type TokenScope } from '@/lib/domain/people/token-scope'
import { toPerson } from '../auth/identity'
import type { Config } from '../config/config'
import { makeApiToken } from '../services/accounts/make-api-token'
import { accountOf } from './admin'
import { withData } from './open-data'
import { answer, remark } from './output'

interface CreateOptions {
  readonly email: string
  readonly name: string
  readonly scope: TokenScope
  readonly expires?: string
}

const DAY_MS = 24 * 60 * 60 * 1000

/** Adds `token create`, which makes an API token, to the tool. */
export function addTokenCommands(program: Command, settings: () => Config): void {
  program
    .command('token')
    .description('API tokens')
    .command('create')
    .description('makes an API token for somebody’s account and prints it, this once')
    .requiredOption('--email <address>', 'whose account')
    .requiredOption('--name <name>', 'what it is for')
    .addOption(new Option('--scope <scope>', 'what it may do').choices(TOKEN_SCOPES).default('read'))
    .option('--expires <when>', 'a time such as 2026-12-31T00:00:00Z, or days such as 90d (default: never)')
    .action(async ({ email, name, scope, expires }: CreateOptions, command: Command) => {
      await withData(settings(), command, async (data) => {
        const user = await accountOf(data, email)
        const expiresAt = expires === undefined ? undefined : endOf(expires, data.now())
        const { row, token } = await makeApiToken(data, toPerson(user), { name, scope, expiresAt })
        const until = expiresAt ? `until ${expiresAt.toISOString()}` : 'until it is revoked'
        remark(command, `A token with the scope ${scope} for ${user.name}, ${until}. It is not shown again:`)
        answer(command, { id: row.id, token, scope, expiresAt: expiresAt?.toISOString() ?? null }, token)
      })
    })
}

function endOf(text: string, now: Date): Date {
  const [, days] = /^(\d{1,4})d$/.exec(text) ?? []
  const end = days === undefined ? new Date(text) : new Date(now.getTime() + Number(days) * DAY_MS)
  if (Number.isNaN(end.getTime())) throw new AppError('bad-request', `${text} is no time. Write 90d, or 2026-12-31.`)
  return end
}
