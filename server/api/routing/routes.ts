// The only way to answer a route: the permission that the route names admits the sender of a request, and only then the
// handler runs, with what the sender may use. Route files have no other access to the app and import no policy of
// boards or workspaces (.dependency-cruiser.cjs), so that no handler can forget to ask or ask for something else.

import type { RouteHandler } from '@hono/zod-openapi'
import {
  type Action,
  isAction,
  isWorkspaceAction,
  type Permission,
  type ServerAction,
  type WorkspaceAction,
} from '@/lib/domain/people/role'
import type { Person } from '../../auth/identity'
import { type BoardAccess, enterBoard, requireAllowed } from '../../policies/board-policy'
import { requireStanding } from '../../policies/server-policy'
import { enterWorkspace, type WorkspaceAccess } from '../../policies/workspace-policy'
import type { ServiceContext } from '../../services/context'
import type { Api, ApiContext, ApiEnvironment } from './environment'
import type { DeclaredRoute } from './route'

/** The access that a handler of a route with this permission receives; none for a public route. */
type Access<P extends Permission> = P extends Action
  ? BoardAccess
  : P extends WorkspaceAction
    ? WorkspaceAccess
    : P extends Exclude<ServerAction, 'public'>
      ? Person
      : undefined

/** A route whose path names what its permission is about. */
type Enterable = DeclaredRoute &
  (
    | { readonly 'x-permission': Action; readonly path: `${string}{boardId}${string}` }
    | { readonly 'x-permission': WorkspaceAction; readonly path: `${string}{workspaceId}${string}` }
    | { readonly 'x-permission': ServerAction }
  )

type ContextOf<R extends DeclaredRoute> = Parameters<RouteHandler<R, ApiEnvironment>>[0]
type AnswerOf<R extends DeclaredRoute> = ReturnType<RouteHandler<R, ApiEnvironment>>

/** Lets the sender of a request onto a board that they may read, and do all of these on. Throws AppError as policy does. */
type EnterBoard = (boardId: string, ...actions: readonly Action[]) => Promise<BoardAccess>

/** A handler whose types were checked where it was given, and are the library's no more. */
type AnyEnter = (c: ApiContext, enterBoard: EnterBoard) => Promise<unknown>
type AnyAnswer = (c: ApiContext, access: unknown) => Promise<Response>

/** Adds routes to the API app, each with a check of its permission before its handler. */
export class Routes {
  readonly #app: Api
  readonly #known: Pick<ServiceContext, 'boards' | 'workspaces'>

  constructor(app: Api, known: Pick<ServiceContext, 'boards' | 'workspaces'>) {
    this.#app = app
    this.#known = known
  }

  /** Answers a route for those whom its permission lets in, by the board or workspace of its path. */
  add<R extends Enterable>(
    route: R,
    answer: (c: ContextOf<R>, access: Access<R['x-permission']>) => AnswerOf<R>,
  ): void {
    this.#listen(route, (c) => this.#enter(route, c), answer)
  }

  /**
   * Answers a route that lets people in by more than its permission and path: by what the request asks for, or by a thing
   * that a board is found from. The handler gets what `enter` resolves with; it throws AppError for those who stay out.
   */
  addBehind<R extends DeclaredRoute, A>(
    route: R,
    enter: (c: ContextOf<R>, enterBoard: EnterBoard) => Promise<A>,
    answer: (c: ContextOf<R>, access: A) => AnswerOf<R>,
  ): void {
    this.#listen(route, (c) => (enter as unknown as AnyEnter)(c, this.#enterBoard(c)), answer)
  }

  /** `answer` is a handler of the route: a checked one, whose types are too much to be checked for all routes at once. */
  #listen(route: DeclaredRoute, enter: (c: ApiContext) => Promise<unknown>, answer: unknown): void {
    const handle = async (c: ApiContext) => (answer as AnyAnswer)(c, await enter(c))
    this.#app.openapi(route, handle as never)
  }

  async #enter({ path, 'x-permission': permission }: DeclaredRoute, c: ApiContext): Promise<Access<Permission>> {
    const { person } = c.var
    if (permission === 'public') return undefined
    const { boards, workspaces } = this.#known
    if (isAction(permission)) return enterBoard(boards, person, named(c, path, 'boardId'), permission)
    if (!isWorkspaceAction(permission)) return requireStanding(person, permission)
    return enterWorkspace(workspaces, person, named(c, path, 'workspaceId'), permission)
  }

  #enterBoard(c: ApiContext): EnterBoard {
    return async (boardId, ...actions) => {
      const access = await enterBoard(this.#known.boards, c.var.person, boardId, 'read-board')
      for (const action of actions) requireAllowed(access, action)
      return access
    }
  }
}

function named(c: ApiContext, path: string, name: string): string {
  const id = c.req.param(name)
  if (id === undefined) throw new Error(`${path} names no ${name}`)
  return id
}
