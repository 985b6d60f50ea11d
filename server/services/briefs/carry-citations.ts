// Brings the citations of a live board to the newest version of a brief: those of the version before, and those that
// somebody made offline of an older one. One transaction of the room's document, in nobody's undo.

import { carryCitation, revisionOf } from '@/lib/brief/carried-citation'
import { citationsOfBrief, type PlacedCitation, writeCitations } from '@/lib/document/write/write-citations'
import type { Carrying } from '../../briefs/citation-carrier'
import type { ServiceContext } from '../context'

/** A brief at a version. */
interface BriefAtVersion {
  readonly id: string
  readonly text: string
  readonly revision: number
}

/** Writes them. Resolves with those that it wrote, once they are on the disk. Throws AppError `busy`. */
export async function carryCitations(
  context: ServiceContext,
  boardId: string,
  to: BriefAtVersion,
  onWritten: () => void = () => undefined,
): Promise<readonly PlacedCitation[]> {
  const placed = await context.rooms.read(boardId, (doc) => behind(citationsOfBrief(doc, to.id), to.revision))
  if (placed.length === 0) return []
  const carrying = await reanchorings(context, placed, to)
  return context.rooms.edit(boardId, { type: 'repair' }, (doc) => {
    // Citations added since are carried too where their version is at hand; the rest wait for their own commit.
    const now = behind(citationsOfBrief(doc, to.id), to.revision)
    const carried = carryAll(now, to.revision, carrying)
    writeCitations(doc, carried)
    onWritten()
    return carried
  })
}

function behind(placed: readonly PlacedCitation[], revision: number): PlacedCitation[] {
  return placed.filter(({ citation }) => revisionOf(citation) < revision)
}

function carryAll(placed: readonly PlacedCitation[], revision: number, carrying: ReadonlyMap<number, Carrying>) {
  return placed.flatMap(({ citation, ...where }) => {
    const from = carrying.get(revisionOf(citation))
    return from ? [{ ...where, citation: carryCitation(citation, from, revision) }] : []
  })
}

/** Prepares re-anchoring from each cited version. Where a version isn't kept, only the words locate a citation. */
async function reanchorings(
  { briefRevisions, citationCarrier }: ServiceContext,
  placed: readonly PlacedCitation[],
  to: BriefAtVersion,
): Promise<ReadonlyMap<number, Carrying>> {
  const carrying = new Map<number, Carrying>()
  for (const revision of new Set(placed.map(({ citation }) => revisionOf(citation)))) {
    const kept = await briefRevisions.find(to.id, revision)
    const passages = placed.map(({ citation }) => citation).filter((citation) => revisionOf(citation) === revision)
    const request = { from: kept?.text ?? to.text, to: to.text, passages }
    carrying.set(revision, await citationCarrier.carry(request, null))
  }
  return carrying
}
