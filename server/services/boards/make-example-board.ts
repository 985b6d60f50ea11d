// The example board: a digest of a policy brief with the risks, recommendations, drivers and scenarios drawn from it,
// in the caller's language.

import { parseBrief } from '@/lib/brief/parse-brief'
import { EXAMPLE_TITLE } from '@/lib/content/example-board'
import { EXAMPLE_BRIEF_TEXT, EXAMPLE_BRIEF_TITLE } from '@/lib/content/example-brief'
import { firstContent } from '@/lib/document/records/first-content'
import type { Locale } from '@/lib/domain/localized'
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
    locale,
    title = EXAMPLE_TITLE[locale],
    workspace = null,
  }: {
    readonly id?: string
    readonly locale: Locale
    readonly title?: string | undefined
    readonly workspace?: PlaceForBoard | null
  },
): Promise<BoardAccess> {
  const brief = parseBrief(EXAMPLE_BRIEF_TEXT[locale], { title: EXAMPLE_BRIEF_TITLE[locale] })
  const briefId = context.newId()
  const access = await makeSeededBoard(context, owner, {
    id,
    title,
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
    title: EXAMPLE_BRIEF_TITLE[locale],
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
