// `mail bounced`: the server reads no mailbox, so the person who reads the mailbox of SMTP_FROM reports here which
// address refuses mail.

import type { Command } from 'commander'
import type { Config } from '../config/config'
import { accountOf } from './admin'
import { withData } from './open-data'
import { answer } from './output'

/** Adds `mail bounced` to the tool. */
export function addMailCommands(program: Command, settings: () => Config): void {
  const mail = program.command('mail').description('mail about boards')

  mail
    .command('bounced')
    .description('ends mail about boards to an address whose mail came back, until its person confirms it again')
    .requiredOption('--email <address>', 'the address that the mail was sent to')
    .action(async (options: { email: string }, command: Command) => {
      const config = settings()
      await withData(config, command, async (data) => {
        const { id, name, email } = await accountOf(data, options.email)
        await data.mailChoices.noteBounce(id, config.defaultLocale, data.now())
        answer(command, { id, email }, `Nothing more goes to ${email} until ${name} confirms it again.`)
      })
    })
}
