// Every call of the API as types, made of the routes themselves: what a path, a query and a body hold, and what the
// answer is. Pages take nothing else of the API (components/api/client), so that a field has one name on both sides. No
// code.

import type { z } from '@hono/zod-openapi'
import type * as accounts from './accounts/accounts'
import type { AuthCalls } from './accounts/auth-calls'
import type * as deleteMe from './accounts/delete-me'
import type * as mail from './accounts/mail'
import type * as me from './accounts/me'
import type * as tokens from './accounts/tokens'
import type * as unsubscribe from './accounts/unsubscribe'
import type * as accountInvites from './admin/account-invites'
import type * as admin from './admin/admin'
import type * as adminServer from './admin/admin-server'
import type * as audit from './admin/audit'
import type * as branding from './admin/branding'
import type * as brandingLogos from './admin/branding-logos'
import type * as examination from './admin/examination'
import type * as adminPerson from './admin/person'
import type * as settings from './admin/settings'
import type * as assets from './boards/assets'
import type * as boardFiles from './boards/board-files'
import type * as boards from './boards/boards'
import type * as invites from './boards/invites'
import type * as join from './boards/join'
import type * as members from './boards/members'
import type * as news from './boards/news'
import type * as reachableAt from './boards/reachable-at'
import type * as templates from './boards/templates'
import type * as thumbnails from './boards/thumbnails'
import type * as versionComparison from './boards/version-comparison'
import type * as versions from './boards/versions'
import type * as briefRevisions from './briefs/brief-revisions'
import type * as briefStanding from './briefs/brief-standing'
import type * as briefs from './briefs/briefs'
import type * as candidates from './briefs/candidates'
import type * as highlights from './briefs/highlights'
import type * as cards from './cards/cards'
import type * as coverage from './cards/coverage'
import type * as links from './cards/links'
import type * as myCards from './cards/my-cards'
import type * as register from './cards/register'
import type * as report from './cards/report'
import type * as boardExport from './exports/board-export'
import type * as embeds from './exports/embeds'
import type * as fontSubsets from './exports/font-subsets'
import type * as exports from './exports/saved-exports'
import type * as schedules from './exports/schedules'
import type * as embedded from './exports/signed-addresses'
import type * as webhooks from './exports/webhooks'
import type * as inbox from './inbox/inbox'
import type * as ballots from './sessions/ballots'
import type * as drafts from './sessions/drafts'
import type * as minutes from './sessions/minutes'
import type * as recordings from './sessions/recordings'
import type * as rounds from './sessions/rounds'
import type * as sessionPeople from './sessions/session-people'
import type * as sessions from './sessions/sessions'
import type * as events from './threads/events'
import type * as threads from './threads/threads'
import type * as workspaceInvites from './workspaces/workspace-invites'
import type * as workspaces from './workspaces/workspaces'

type RouteFile =
  | typeof accountInvites
  | typeof accounts
  | typeof adminPerson
  | typeof adminServer
  | typeof examination
  | typeof admin
  | typeof assets
  | typeof audit
  | typeof ballots
  | typeof boardExport
  | typeof boardFiles
  | typeof boards
  | typeof branding
  | typeof brandingLogos
  | typeof briefRevisions
  | typeof briefStanding
  | typeof briefs
  | typeof candidates
  | typeof cards
  | typeof myCards
  | typeof coverage
  | typeof deleteMe
  | typeof drafts
  | typeof embedded
  | typeof embeds
  | typeof events
  | typeof exports
  | typeof fontSubsets
  | typeof highlights
  | typeof inbox
  | typeof invites
  | typeof join
  | typeof links
  | typeof mail
  | typeof me
  | typeof members
  | typeof minutes
  | typeof recordings
  | typeof news
  | typeof reachableAt
  | typeof register
  | typeof report
  | typeof rounds
  | typeof schedules
  | typeof sessionPeople
  | typeof sessions
  | typeof settings
  | typeof templates
  | typeof threads
  | typeof thumbnails
  | typeof tokens
  | typeof unsubscribe
  | typeof versionComparison
  | typeof versions
  | typeof webhooks
  | typeof workspaceInvites
  | typeof workspaces

type ExportOf<File> = File extends unknown ? File[keyof File] : never

interface Declared {
  readonly method: string
  readonly path: string
  readonly request?: object
  readonly responses: object
}

type DeclaredRoutes = Extract<ExportOf<RouteFile>, Declared>

/** `{boardId}` of a path -> `boardId`. */
type ParamsOf<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? Name | ParamsOf<Rest>
  : never

/** A deeply readonly version of T, because a JSON body can be made from readonly values, too. */
type ReadonlyDeep<T> = T extends object ? { readonly [K in keyof T]: ReadonlyDeep<T[K]> } : T

/** Replaces inputs that zod coerces from the text of a query, whose type is unknown, by the types of their outputs. */
type Told<In, Out> = { [K in keyof In]: unknown extends In[K] ? (K extends keyof Out ? Out[K] : never) : In[K] }

type QueryOf<Route> = Route extends { request: { query: infer S extends z.ZodType } }
  ? Told<z.input<S>, z.output<S>>
  : undefined

/** JSON by its schema; a form, or the bytes of an image, where the route reads a stream. */
type BodyOf<Route> = Route extends { request: { body: { content: infer Content } } }
  ? { [Type in keyof Content]: BodyIn<Type, Content[Type]> }[keyof Content]
  : undefined
type BodyIn<Type, Content> = Type extends 'multipart/form-data'
  ? FormData
  : Type extends `image/${string}`
    ? Blob
    : Content extends { schema: infer S extends z.ZodType }
      ? ReadonlyDeep<z.input<S>>
      : never

type Success = 200 | 201 | 202 | 204
/** JSON; undefined for an answer without a body. Files are not answers of this kind. */
type AnswerOf<Responses> = {
  [Status in keyof Responses & Success]: Responses[Status] extends { content: infer Content }
    ? Content extends { 'application/json': { schema: infer S extends z.ZodType } }
      ? z.output<S>
      : never
    : Status extends 204
      ? undefined
      : never
}[keyof Responses & Success]

interface Call<Route extends Declared> {
  readonly params: ParamsOf<Route['path']>
  readonly query: QueryOf<Route>
  readonly body: BodyOf<Route>
  readonly answer: AnswerOf<Route['responses']>
}

type OwnCalls = { [Route in DeclaredRoutes as `${Uppercase<Route['method']>} ${Route['path']}`]: Call<Route> }

/** `METHOD /path` -> what goes and what comes. */
export type Calls = OwnCalls & AuthCalls
