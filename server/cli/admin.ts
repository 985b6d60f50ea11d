// `admin create`, `admin reset-password`: the operator's way in, even when nobody can sign in any more.

import type { Command } from 'commander'
import { z } from 'zod'
import { AppError } from '@/lib/domain/errors'
import { PASSWORD_MAX_LENGTH, PASSWORD_MIN_LENGTH } from '@/lib/domain/people/password'
import { requireHardToGuess } from '../auth/hard-to-guess'
import { hashPassword } from '../auth/password-hash'
import { newResetToken } from '../auth/reset-token'
import type { Config } from '../config/config'
import type { UserRow } from '../db/people/users'
import { passwordResetLink } from '../mail/password-reset-mail'
import { type OpenedData, withData } from './open-data'
import { answer, remark } from './output'
import { readPassword } from './read-password'

interface CreateOptions {
  readonly email: string
  readonly name?: string
  readonly passwordStdin?: boolean
}

/** Adds `admin create` and `admin reset-password` to the tool. */
export function addAdminCommands(program: Command, settings: () => Config): void {
  const admin = program.command('admin').description('people who run the server')

  admin
    .command('create')
    .description('makes an admin: a new account, or out of the one that the address has')
    .requiredOption('--email <address>', 'the e-mail address to sign in with')
    .option('--name <name>', 'what people call them (default: what stands before the @)')
    .option('--password-stdin', 'read the password from stdin instead of asking for it')
    .action(async (options: CreateOptions, command: Command) => {
      await withData(settings(), command, async (data) => {
        const email = addressOf(options.email)
        const existing = await data.users.findByEmail(email)
        const user = existing ? await promote(data, existing) : await create(data, email, options)
        const { id, name } = user
        if (existing) remark(command, 'There was an account with this address: its password stays as it is.')
        answer(command, { id, email, name, isNew: existing === null }, `${name} <${email}> runs this server now.`)
      })
    })

  admin
    .command('reset-password')
    .description('makes a link with which somebody who is locked out chooses a new password, once, within an hour')
    .requiredOption('--email <address>', 'whose password')
    .action(async (options: { email: string }, command: Command) => {
      const config = settings()
      await withData(config, command, async (data) => {
        const user = await accountOf(data, options.email)
        const { token, expiresAt } = await newResetToken(data.auth, user.id, data.now())
        const link = passwordResetLink(config.appUrl ?? `http://localhost:${config.port}`, token)
        remark(command, `${user.name} can choose a new password here, once, until ${expiresAt.toISOString()}:`)
        if (!config.appUrl) remark(command, 'APP_URL is not set here: put the address of your server before the /.')
        answer(command, { link, expiresAt: expiresAt.toISOString() }, link)
      })
    })
}

/** Finds the account with the address. Throws AppError `not-found`. */
export async function accountOf({ users }: OpenedData, email: string): Promise<UserRow> {
  const user = await users.findByEmail(addressOf(email))
  if (!user) throw new AppError('not-found', `Nobody has an account with the e-mail address ${email}.`)
  return user
}

async function promote({ users, audit, now }: OpenedData, user: UserRow): Promise<UserRow> {
  await users.setAdmin(user.id, true)
  if (user.disabledAt) await users.setDisabled(user.id, null)
  await audit.add({ at: now(), action: 'admin-changed', actor: null, subject: user.name, detail: { isAdmin: true } })
  return user
}

async function create(data: OpenedData, email: string, { name, passwordStdin }: CreateOptions): Promise<UserRow> {
  const password = await readPassword({ fromStdin: passwordStdin === true })
  if (password.length < PASSWORD_MIN_LENGTH || password.length > PASSWORD_MAX_LENGTH) {
    throw new AppError(
      'bad-request',
      `The password must have ${PASSWORD_MIN_LENGTH} to ${PASSWORD_MAX_LENGTH} characters.`,
    )
  }
  await requireHardToGuess(password, [name ?? '', email])
  const user = await data.users.createAccount({
    id: data.newId(),
    name: name ?? email.split('@')[0] ?? email,
    email,
    passwordHash: await hashPassword(password),
    isAdmin: true,
    emailVerified: true,
  })
  if (!user) throw new AppError('conflict', 'Somebody has just taken this e-mail address. Try again.')
  await data.audit.add({
    at: data.now(),
    action: 'account-made',
    actor: null,
    subject: user.name,
    detail: { isAdmin: true },
  })
  return user
}

function addressOf(text: string): string {
  const parsed = z.email().max(254).safeParse(text.toLowerCase())
  if (parsed.success) return parsed.data
  throw new AppError('bad-request', `${JSON.stringify(text)} is no e-mail address.`)
}
