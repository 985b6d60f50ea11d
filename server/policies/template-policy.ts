// The right to change a template: its owner has it, and for a team's template everybody who may make boards in the
// team. Nobody changes a built-in one.

import { AppError } from '@/lib/domain/errors'
import type { Person } from '../auth/identity'
import type { TemplateRepository, TemplateRow } from '../db/boards/templates'
import type { WorkspaceRepository } from '../db/workspaces/workspaces'
import { requirePerson } from './board-policy'
import { enterWorkspace } from './workspace-policy'

/**
 * Lets a person change a template: its owner, or people who may make boards in its team. Throws AppError
 * `not-signed-in`, `not-found`, `forbidden`.
 */
export async function enterTemplate(
  { templates, workspaces }: { readonly templates: TemplateRepository; readonly workspaces: WorkspaceRepository },
  person: Person | null,
  templateId: string,
): Promise<TemplateRow> {
  const member = requirePerson(person)
  const found = await templates.find(templateId, member.id)
  if (!found) throw new AppError('not-found', 'There is no such template, or it isn’t yours.')
  const { template } = found
  if (template.workspaceId !== null) {
    await enterWorkspace(workspaces, member, template.workspaceId, 'make-workspace-board')
  } else if (template.ownerId !== member.id) {
    throw new AppError(
      'forbidden',
      'A built-in template can’t be changed. Save a board of yours as a template instead.',
    )
  }
  return template
}
