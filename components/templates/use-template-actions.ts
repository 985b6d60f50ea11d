// Actions on templates: save, change, delete. The list is requested again afterwards.

'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { type ApiBody, api } from '@/components/api/client'
import { useErrorMessage } from '@/components/api/error-message'
import { toast } from '@/components/ui/toaster'
import { TEMPLATES_KEY } from './use-templates'

/** A template without a workspace is visible only to the person who saves it. */
export type NewTemplate = ApiBody<'POST /api/templates'>

export interface TemplateActions {
  /** Resolves to whether it was saved; a failure was reported already. */
  save: (template: NewTemplate) => Promise<boolean>
  change: (id: string, words: { readonly title: string; readonly description: string }) => void
  remove: (id: string, title: string) => void
}

export function useTemplateActions(): TemplateActions {
  const t = useTranslations('templates')
  const errorMessage = useErrorMessage()
  const queries = useQueryClient()

  async function attempt(work: () => Promise<unknown>, failure: string): Promise<boolean> {
    try {
      await work()
      return true
    } catch (error) {
      toast.error(failure, { description: errorMessage(error) })
      return false
    } finally {
      void queries.invalidateQueries({ queryKey: TEMPLATES_KEY })
    }
  }

  return {
    save: (template) => attempt(() => api('POST /api/templates', { body: template }), t('failed.save')),
    change: (id, words) =>
      void attempt(
        () => api('PATCH /api/templates/{templateId}', { params: { templateId: id }, body: words }),
        t('failed.change'),
      ),
    remove: (id, title) =>
      void attempt(
        () => api('DELETE /api/templates/{templateId}', { params: { templateId: id } }),
        t('failed.delete'),
      ).then((done) => {
        if (done) toast.success(t('deleted', { title }))
      }),
  }
}
