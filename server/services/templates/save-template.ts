// Saves a board as a template, for the person who saves it or for a team of theirs: its content and its session's plan.

import { metaOf } from '@/lib/document/records/roots'
import { readBoard } from '@/lib/document/view/read-board'
import { AppError } from '@/lib/domain/errors'
import { inAllLanguages } from '@/lib/domain/localized'
import { roleAllows } from '@/lib/domain/people/role'
import { scriptOfPlan } from '@/lib/domain/session/script'
import type { TemplateStep } from '@/lib/domain/template'
import type { WorkFor } from '../../board-work/board-work'
import type { TemplateRow } from '../../db/boards/templates'
import type { BoardAccess } from '../../policies/board-policy'
import { enterWorkspace } from '../../policies/workspace-policy'
import type { ServiceContext } from '../context'

export interface NewTemplate {
  readonly id: string
  readonly title: string
  readonly description: string
  /** Whether to save the board's cards and links, too, or only what it draws. */
  readonly withCards: boolean
  /** The team that it is for; null: only the person who saves it. */
  readonly workspaceId: string | null
}

/** The limit for one person's own templates. A team's templates count for nobody. */
const MOST_TEMPLATES = 200
/** The limit for the records' JSON text, in UTF-16 units: several hundred cards. */
const MOST_CHARS = 4_000_000

/**
 * Saves a board as a template. Throws AppError `conflict` where there are too many, `too-large` for a board that is too
 * large, `forbidden`, `not-found`, `too-many`, `busy`.
 */
export async function saveTemplate(
  context: ServiceContext,
  { board, person, role }: BoardAccess,
  { id, title, description, withCards, workspaceId }: NewTemplate,
  workFor: WorkFor,
): Promise<TemplateRow> {
  if (workspaceId !== null) await enterWorkspace(context.workspaces, person, workspaceId, 'make-workspace-board')
  else if ((await context.templates.countOwn(person.id)) >= MOST_TEMPLATES) {
    throw new AppError('conflict', `You have ${MOST_TEMPLATES} templates. Delete one that you don't use.`)
  }
  const { schema, all } = await context.rooms.read(board.id, (doc) => {
    return { schema: metaOf(doc).get('schema'), all: [...readBoard(doc).records.values()] }
  })
  const { records, shapes } = await context.boardWork.run('template', all, { withCards }, workFor)
  if (records.length > MOST_CHARS) {
    throw new AppError('too-large', 'This board is too large for a template. Save it without its cards.', 'withCards')
  }
  return context.templates.save({
    id,
    ownerId: workspaceId === null ? person.id : null,
    workspaceId,
    title: inAllLanguages(title),
    description: inAllLanguages(description),
    shapes,
    script: await scriptOf(context, { board, role }),
    board: { schema, records },
  })
}

/** The plan of the board's newest session; empty for somebody who may not see the plans. */
async function scriptOf(
  { boardSessions }: ServiceContext,
  { board, role }: Pick<BoardAccess, 'board' | 'role'>,
): Promise<readonly TemplateStep[]> {
  if (!roleAllows(role, 'run-sessions')) return []
  const [newest] = (await boardSessions.list(board.id)).filter(({ steps }) => steps.length > 0)
  return scriptOfPlan(newest?.steps ?? [])
}
