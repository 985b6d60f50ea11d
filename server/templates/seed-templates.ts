// Copies the built-in templates into the database at start. Done twice it changes nothing.

import { TEMPLATE_LIBRARY } from '@/lib/content/template-library'
import type { TemplateRepository } from '../db/boards/templates'

/**
 * Copies the built-in templates into the database; a second run changes nothing. The revisions are asked for in one query,
 * because a query per template took half a second of each start.
 */
export async function seedTemplates(templates: TemplateRepository, newId: () => string): Promise<void> {
  const revisions = await templates.revisions()
  for (const template of TEMPLATE_LIBRARY) {
    if ((revisions.get(template.slug) ?? -1) < template.revision) await templates.put(template, newId())
  }
}
