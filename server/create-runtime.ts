// Makes the pages' runtime out of the services.

import { NO_BRANDING, NO_LOGOS } from '@/lib/domain/branding'
import { AppError } from '@/lib/domain/errors'
import type { Identities } from './auth/identities'
import type { Config } from './config/config'
import { enterBoard } from './policies/board-policy'
import type { Runtime } from './runtime'
import { signInOptions } from './services/accounts/sign-in-options'
import { listBoards } from './services/boards/list-boards'
import { openBoard } from './services/boards/open-board'
import type { ServiceContext } from './services/context'
import { openEmbed } from './services/embeds/open-embed'
import { listTemplates } from './services/templates/list-templates'
import { listWorkspaces } from './services/workspaces/list-workspaces'

/** Makes the pages' runtime from the services. */
export function createRuntime(config: Config, services: ServiceContext, identities: Identities): Runtime {
  const { guestBoards, defaultLocale, tldrawLicenseKey } = config
  return {
    settings: { guestBoards, defaultLocale, tldrawLicenseKey },
    identify: async (headers) => (await identities.identify(headers))?.person ?? null,
    // Every page asks, the page that says that something failed, too.
    branding: () => services.branding.read().catch(() => NO_BRANDING),
    logos: () => services.brandingLogos.list().catch(() => NO_LOGOS),
    signInOptions: () => signInOptions(services),
    async listBoards(person, query) {
      try {
        return await listBoards(services, person, query)
      } catch (error) {
        if (error instanceof AppError) return null
        throw error
      }
    },
    listWorkspaces: (person, locale) => listWorkspaces(services, person, locale),
    async openBoard(person, boardId) {
      try {
        return await openBoard(services, await enterBoard(services.boards, person, boardId, 'read-board'))
      } catch (error) {
        if (error instanceof AppError) return null
        throw error
      }
    },
    async openEmbed(boardId, key) {
      try {
        return { title: (await openEmbed(services, boardId, key)).title }
      } catch (error) {
        if (error instanceof AppError) return null
        throw error
      }
    },
    listTemplates: (person) => listTemplates(services, person?.id ?? null),
    noteFailedPage: (error, page) => services.logger.error({ err: error, ...page }, 'a page failed'),
  }
}
