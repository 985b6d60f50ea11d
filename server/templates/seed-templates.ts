// Copies the built-in templates into the database at start. Done twice it changes nothing.

import { TEMPLATE_LIBRARY } from '@/lib/content/template-library'
import type { TemplateRepository } from '../db/boards/templates'

/** Copies the built-in templates into the database; a second run changes nothing. */
export async function seedTemplates(templates: TemplateRepository, newId: () => string): Promise<void> {
  for (const template of TEMPLATE_LIBRARY) await templates.put(template, newId())
}
