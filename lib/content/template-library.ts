// The templates that every server offers, as content/templates has them. They are copied into the database at start; a
// raised revision refreshes the row, so that a change of a file reaches servers that run already. Imports name their type
// because browser tests load the files by Node itself, which asks for it.

import bowTie from '@/content/templates/bow-tie.json' with { type: 'json' }
import briefReview from '@/content/templates/brief-review.json' with { type: 'json' }
import crossImpact from '@/content/templates/cross-impact.json' with { type: 'json' }
import driverMap from '@/content/templates/driver-map.json' with { type: 'json' }
import futuresWheel from '@/content/templates/futures-wheel.json' with { type: 'json' }
import impactEffort from '@/content/templates/impact-effort.json' with { type: 'json' }
import preMortem from '@/content/templates/pre-mortem.json' with { type: 'json' }
import riskMatrix from '@/content/templates/risk-matrix.json' with { type: 'json' }
import roadmap from '@/content/templates/roadmap.json' with { type: 'json' }
import scenarioCross from '@/content/templates/scenario-cross.json' with { type: 'json' }
import sourceExtraction from '@/content/templates/source-extraction.json' with { type: 'json' }
import traceability from '@/content/templates/traceability.json' with { type: 'json' }
import windTunnel from '@/content/templates/wind-tunnel.json' with { type: 'json' }
import type { BuiltInTemplate, TemplateOffer } from '../domain/template'
import { isTemplateFile } from './check-template'
import { readContent } from './read-content'

/** The templates by slug: the name of the file, which never changes, because boards and scripts name templates by it. */
const FILES: Readonly<Record<string, unknown>> = {
  'bow-tie': bowTie,
  'brief-review': briefReview,
  'cross-impact': crossImpact,
  'driver-map': driverMap,
  'futures-wheel': futuresWheel,
  'impact-effort': impactEffort,
  'pre-mortem': preMortem,
  'risk-matrix': riskMatrix,
  roadmap,
  'scenario-cross': scenarioCross,
  'source-extraction': sourceExtraction,
  traceability,
  'wind-tunnel': windTunnel,
}

/** The built-in templates in the order to offer them. Throws ContentError when a file can’t be used. */
export const TEMPLATE_LIBRARY: readonly BuiltInTemplate[] = Object.entries(FILES)
  .map(([slug, value]) => readTemplate(slug, value))
  .sort((a, b) => a.position - b.position)

/** Returns what people choose a built-in template by; null for a slug that is none of theirs. */
export function offerOf(slug: string): TemplateOffer | null {
  const known = TEMPLATE_LIBRARY.find((template) => template.slug === slug)
  return known ? { gives: known.gives, people: known.people } : null
}

function readTemplate(slug: string, value: unknown): BuiltInTemplate {
  const { about: _, ...template } = readContent(`templates/${slug}.json`, value, isTemplateFile)
  return { slug, ...template }
}
