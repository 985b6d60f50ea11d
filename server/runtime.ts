// The handle on the one object graph for Next's pages. Next bundles a module graph of its own, so an imported object
// would exist twice; what server/main composed is kept on globalThis (SYNC-SPEC fact 10).

import type { Branding, Logos } from '@/lib/domain/branding'
import type { Locale } from '@/lib/domain/localized'
import type { Person } from './auth/identity'
import type { SignInOptions } from './services/accounts/sign-in-options'
import type { BoardPage, BoardQuery } from './services/boards/list-boards'
import type { OpenedBoard } from './services/boards/open-board'
import type { OfferedTemplate } from './services/templates/list-templates'
import type { WorkspaceItem } from './services/workspaces/list-workspaces'

/** The request whose page failed; `digest` is what the page of the error shows. */
export interface FailedPage {
  readonly digest: string | undefined
  readonly request: string | undefined
  readonly method: string
  readonly path: string
}

/** The requests that a page may make of the server. Every method decides by itself what the person may see. */
export interface Runtime {
  readonly settings: {
    /** Whether a visitor without an account may make a board. */
    readonly guestBoards: boolean
    readonly defaultLocale: Locale
    readonly tldrawLicenseKey: string | undefined
  }
  /** Resolves to the sender of the headers (`await headers()`), or to null for nobody signed in. */
  identify(headers: Headers): Promise<Person | null>
  /** What the server calls itself and looks like. */
  branding(): Promise<Branding>
  /** The pictures in place of our sign. */
  logos(): Promise<Logos>
  /** Resolves to the ways in which people can sign in. */
  signInOptions(): Promise<SignInOptions>
  /** A page of a person's boards; null for a workspace that isn't theirs. */
  listBoards(person: Person, query: BoardQuery): Promise<BoardPage | null>
  /** The workspaces of a person, by name. */
  listWorkspaces(person: Person, locale: Locale): Promise<WorkspaceItem[]>
  /** One board; null when it does not exist, is deleted, or isn't theirs: all are the same to the page. */
  openBoard(person: Person | null, boardId: string): Promise<OpenedBoard | null>
  /** The board that the address of an embed shows; null where it shows nothing (any more). */
  openEmbed(boardId: string, key: string): Promise<{ readonly title: string } | null>
  /** Resolves to the templates with which a person may begin a board; `person` is null for nobody signed in. */
  listTemplates(person: Person | null): Promise<OfferedTemplate[]>
  /** Writes down that a page could not be drawn. */
  noteFailedPage(error: unknown, page: FailedPage): void
}

const KEY = Symbol.for('foreboard.runtime')
const holder = globalThis as typeof globalThis & { [KEY]?: Runtime }

/** The runtime of this process. Throws when a page is rendered outside the server, which is a mistake in the code. */
export function getRuntime(): Runtime {
  const runtime = holder[KEY]
  if (!runtime) throw new Error('The pages run only inside server/main.ts, which composes what they show.')
  return runtime
}

/** Called once by server/compose. */
export function setRuntime(runtime: Runtime): void {
  holder[KEY] = runtime
}
