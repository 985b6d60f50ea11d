// The example board: a digest of a policy brief with the risks, recommendations, drivers and scenarios drawn from it,
// in the caller's language.

import { parseBrief } from '@/lib/brief/parse-brief'
import { EXAMPLE_TITLE } from '@/lib/content/example-board'
import { EXAMPLE_BRIEF_TITLE, exampleBriefText } from '@/lib/content/example-brief'
import { exampleLanguage } from '@/lib/content/example-language'
import { firstContent } from '@/lib/document/records/first-content'
import { type Locale, textIn } from '@/lib/domain/localized'
import { buildExample } from '@/lib/example/build-example'
import type { Person } from '../../auth/identity'
import type { BoardAccess } from '../../policies/board-policy'
import { linkLabel } from '../cards/link-label'
import type { ServiceContext } from '../context'
import { makeSeededBoard, type PlaceForBoard, type SeedingContext } from './make-seeded-board'

export type ExampleContext = SeedingContext & Pick<ServiceContext, 'briefs'>

/** Makes the example as a board that `owner` owns. */
export async function makeExampleBoard(
  context: ExampleContext,
  owner: Person,
  {
    id,
    locale: wished,
    title,
    workspace = null,
  }: {
    readonly id?: string
    readonly locale: Locale
    readonly title?: string | undefined
    readonly workspace?: PlaceForBoard | null
  },
): Promise<BoardAccess> {
  const locale = exampleLanguage(wished)
  const brief = parseBrief(exampleBriefText(locale), { title: textIn(EXAMPLE_BRIEF_TITLE, locale) })
  const briefId = context.newId()
  const access = await makeSeededBoard(context, owner, {
    id,
    title: title ?? textIn(EXAMPLE_TITLE, wished),
    workspace,
    content: firstContent((doc) =>
      buildExample(doc, {
        locale,
        brief: { id: briefId, text: brief.text },
        userId: owner.id,
        at: context.now().toISOString(),
        newId: context.newId,
        linkLabel: ({ kind, effect }) => linkLabel(kind, effect, locale),
      }),
    ),
  })
  await context.briefs.create({
    id: briefId,
    boardId: access.board.id,
    title: textIn(EXAMPLE_BRIEF_TITLE, locale),
    sourceUrl: null,
    metadata: brief.metadata,
    text: brief.text,
    blocks: brief.blocks,
    warnings: brief.warnings,
    format: brief.format,
    pages: brief.pages,
    createdById: owner.id,
  })
  return access
}
