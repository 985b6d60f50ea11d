// The templates that somebody may use, as lists show them.

import { offerOf } from '@/lib/content/template-library'
import type { TemplateOffer } from '@/lib/domain/template'
import type { TemplateRow } from '../../db/boards/templates'
import type { ServiceContext } from '../context'

export interface OfferedTemplate extends TemplateRow {
  /** What people choose it by; null for a template that somebody saved. */
  readonly offer: TemplateOffer | null
}

/** Lists the templates that a person, or nobody, may use, in the order to offer them. */
export async function listTemplates(
  { templates }: Pick<ServiceContext, 'templates'>,
  userId: string | null,
): Promise<OfferedTemplate[]> {
  return (await templates.list(userId)).map(withOffer)
}

/** A saved template's slug is its id, which is none of the built-in ones'. */
export function withOffer(template: TemplateRow): OfferedTemplate {
  return { ...template, offer: offerOf(template.slug) }
}
