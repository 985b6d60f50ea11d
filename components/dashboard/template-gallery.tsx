// The templates for a new board: built-in methods, one's own and those of one's teams, each drawn from its content,
// with the script of its session.

'use client'

import { useTranslations } from 'use-intl'
import type { Me } from '@/components/settings/use-me'
import { type ListedTemplate, useTemplates } from '@/components/templates/use-templates'
import { LoadFailed } from '@/components/ui/load-failed'
import { useWorkspaces, type Workspace } from '@/components/workspace/use-workspaces'
import { workspaceRoleAllows } from '@/lib/domain/people/role'
import { BoardFrame } from './board-frame'
import { TemplateCard } from './template-card'
import { useCreateBoard } from './use-create-board'
import { useSignedIn } from './use-signed-in'

export interface TemplateGalleryProps {
  signedIn: boolean
  me?: Me
  /** Whether one needs no account for a board of one's own. */
  guestBoards: boolean
  initialWorkspaces?: readonly Workspace[]
  initialTemplates: readonly ListedTemplate[]
}

export function TemplateGallery({
  signedIn: initiallySignedIn,
  me,
  guestBoards,
  initialWorkspaces,
  initialTemplates,
}: TemplateGalleryProps) {
  const t = useTranslations('templates')
  const signedIn = useSignedIn(initiallySignedIn)
  const known = useWorkspaces(initialWorkspaces, signedIn).data ?? []
  const templates = useTemplates(initialTemplates)
  const creating = useCreateBoard({ workspaceId: undefined, guestBoards })
  const isBuiltIn = ({ ownerId, workspaceId }: ListedTemplate) => ownerId === null && workspaceId === null
  const all = templates.data ?? []
  const mayChange = (template: ListedTemplate) =>
    template.ownerId !== null ||
    workspaceRoleAllows(known.find(({ id }) => id === template.workspaceId)?.role, 'make-workspace-board')
  const nameOfPlace = (template: ListedTemplate) => {
    if (template.workspaceId === null) return t('own')
    const name = known.find(({ id }) => id === template.workspaceId)?.name
    return name === undefined ? t('teamUnknown') : t('team', { name })
  }
  const saved = all.filter((template) => !isBuiltIn(template))
  return (
    <BoardFrame
      signedIn={signedIn === true}
      me={me}
      place={undefined}
      workspaces={known}
      mayMakeWorkspaces={me !== undefined && !me.isAnonymous}
    >
      <div className="max-w-2xl">
        <h1 className="font-semibold text-lg">{t('title')}</h1>
        <p className="mt-1 text-ink-soft leading-5">{t('intro')}</p>
      </div>
      {templates.isError && !templates.data ? <LoadFailed title={t('failed.load')} query={templates} /> : null}
      {saved.length > 0 ? (
        <ul aria-label={t('own')} className={LIST}>
          {saved.map((template) => (
            <TemplateCard
              key={template.id}
              template={template}
              place={nameOfPlace(template)}
              creating={creating}
              mayChange={mayChange(template)}
            />
          ))}
        </ul>
      ) : null}
      <ul aria-label={t('builtIn')} className={LIST}>
        {all.filter(isBuiltIn).map((template) => (
          <TemplateCard
            key={template.id}
            template={template}
            place={t('builtIn')}
            creating={creating}
            mayChange={false}
          />
        ))}
      </ul>
    </BoardFrame>
  )
}

const LIST = 'grid grid-cols-[repeat(auto-fill,minmax(min(100%,19rem),1fr))] gap-4 has-[details[open]]:items-start'
