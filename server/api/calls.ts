// Every call of the API as types, made of the routes themselves: what a path, a query and a body hold, and what the answer
// is. Pages take nothing else of the API (components/api/client), so that a field has one name on both sides. No code.

import type { z } from '@hono/zod-openapi'
import type { AuthCalls } from './auth-calls'

type RouteFile =
  | typeof import('./accounts')
  | typeof import('./admin-server')
  | typeof import('./admin')
  | typeof import('./assets')
  | typeof import('./ballots')
  | typeof import('./board-export')
  | typeof import('./board-files')
  | typeof import('./boards')
  | typeof import('./brief-revisions')
  | typeof import('./briefs')
  | typeof import('./candidates')
  | typeof import('./cards')
  | typeof import('./coverage')
  | typeof import('./delete-me')
  | typeof import('./drafts')
  | typeof import('./embedded')
  | typeof import('./embeds')
  | typeof import('./exports')
  | typeof import('./font-subsets')
  | typeof import('./highlights')
  | typeof import('./invites')
  | typeof import('./join')
  | typeof import('./links')
  | typeof import('./me')
  | typeof import('./members')
  | typeof import('./minutes')
  | typeof import('./register')
  | typeof import('./report')
  | typeof import('./rounds')
  | typeof import('./schedules')
  | typeof import('./session-people')
  | typeof import('./sessions')
  | typeof import('./templates')
  | typeof import('./thumbnails')
  | typeof import('./tokens')
  | typeof import('./workspace-links')
  | typeof import('./workspaces')

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

/** What JSON holds may be read from anything that holds at least that. */
type ReadonlyDeep<T> = T extends object ? { readonly [K in keyof T]: ReadonlyDeep<T[K]> } : T

/** What zod reads from the text of a query is of unknown type to it; what comes out is told. */
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
