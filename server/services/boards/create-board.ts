// Makes a board, empty or from a template. Its first content is committed before anybody can open it.

import { type FirstContent, firstContent } from '@/lib/document/records/first-content'
import { recordsForBoard } from '@/lib/document/write/template-records'
import { seedBoard } from '@/lib/document/write/write-board'
import { untitledBoard } from '@/lib/domain/boards/board-title'
import { CRITERIA_PARTS } from '@/lib/domain/criteria/criteria'
import { resetOf } from '@/lib/domain/criteria/criteria-entries'
import { AppError } from '@/lib/domain/errors'
import { type Locale, textIn } from '@/lib/domain/localized'
import type { Person } from '../../auth/identity'
import type { WorkFor } from '../../board-work/board-work'
import type { SavedBoard } from '../../db/boards/templates'
import type { BoardAccess } from '../../policies/board-policy'
import { enterWorkspace } from '../../policies/workspace-policy'
import type { ServiceContext } from '../context'
import { makeExampleBoard } from './make-example-board'
import { makeSeededBoard, type PlaceForBoard } from './make-seeded-board'

export interface NewBoard {
  readonly id: string
  /** Undefined: the template's title, or "Untitled board". */
  readonly title?: string | undefined
  /** Id or slug. */
  readonly templateId?: string | undefined
  /** The example with its brief and cards, instead of a template. */
  readonly example?: boolean | undefined
  /** The team that it belongs to; undefined for a board of the person. */
  readonly workspaceId?: string | undefined
  /** The language of the words that the template draws. */
  readonly locale: Locale
}

/**
 * Makes a board, empty or from a template. Throws AppError `forbidden` where the person may not make boards,
 * `not-found` for a workspace that isn't theirs, and `bad-request` for an unknown template; `too-many` or `busy` while
 * others are made from saved ones.
 */
export async function createBoard(
  context: ServiceContext,
  person: Person,
  input: NewBoard,
  workFor: WorkFor,
): Promise<BoardAccess> {
  const workspace = await placeForBoard(context, person, input.workspaceId)
  if (input.example)
    return makeExampleBoard(context, person, {
      id: input.id,
      locale: input.locale,
      title: input.title,
      workspace,
    })
  const found = input.templateId === undefined ? undefined : await context.templates.find(input.templateId, person.id)
  if (found === null) {
    throw new AppError('bad-request', 'There is no such template. GET /api/templates lists them.', 'templateId')
  }
  const given = found && textIn(found.template.title, input.locale)
  const title = input.title ?? given ?? untitledBoard(input.locale)
  const saved = found?.saved
  const content = saved
    ? await savedContent(context, person, saved, workFor)
    : firstContent((doc) =>
        seedBoard(doc, {
          shapes: found?.template.shapes ?? [],
          locale: input.locale,
          criteria: resetOf(CRITERIA_PARTS),
        }),
      )
  return makeSeededBoard(context, person, {
    id: input.id,
    title,
    workspace,
    content,
    templateId: found?.template.id ?? null,
  })
}

/** The content of a template that was saved from a board, with the person as its author. */
function savedContent(
  { boardWork, now }: ServiceContext,
  person: Person,
  { schema, records }: SavedBoard,
  workFor: WorkFor,
): Promise<FirstContent> {
  return boardWork.run('content', recordsForBoard(records, person.id, now().toISOString()), { schema }, workFor)
}

/** Finds the place of a new board. Throws AppError `not-found`, and `forbidden` where the person may not make one. */
export async function placeForBoard(
  context: ServiceContext,
  person: Person,
  workspaceId: string | undefined,
): Promise<PlaceForBoard | null> {
  if (workspaceId === undefined) {
    requireMayMakeBoards(context, person)
    return null
  }
  const access = await enterWorkspace(context.workspaces, person, workspaceId, 'make-workspace-board')
  return { id: access.workspace.id, inviteId: access.inviteId }
}

/**
 * Makes sure that a person may have boards of their own. Throws AppError `forbidden` for a visitor where only accounts
 * may have boards of their own.
 */
export function requireMayMakeBoards({ guestBoards }: ServiceContext, person: Person): void {
  if (guestBoards || !person.isAnonymous) return
  throw new AppError(
    'forbidden',
    'This server does not let visitors make boards. Ask whoever runs it for an account, or open a link to a board.',
  )
}
