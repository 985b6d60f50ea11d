// The briefs of a file that is brought in, and the citations tied to them: whole briefs from an archive, of others the
// passages that cards cite. On a board that has the source already, with the words, citations are tied to what is
// there; everywhere else they stay as they are, so that a board leaves again as it came.

import type { FileSource } from '@/lib/board-file/board-file'
import type { BriefFile } from '@/lib/board-file/brief-file'
import { isJsonObject } from '@/lib/board-file/problems'
import { quotedBrief } from '@/lib/board-file/quoted-brief'
import { revisionOf } from '@/lib/brief/carried-citation'
import { CodePointText } from '@/lib/brief/code-points'
import { describePassage, type PassageSelector } from '@/lib/brief/selector'
import type { BoardRecord } from '@/lib/document/records/records'
import type { Citation } from '@/lib/domain/cards/citation'
import type { JsonObject } from '@/lib/std/json'
import type { Parcel } from '../../board-files/parcel'
import type { BriefRow } from '../../db/briefs/briefs'
import type { ServiceContext } from '../context'

interface MadeBrief {
  readonly id: string
  readonly source: FileSource
  readonly content: BriefFile
}

type TiedCitation = (citation: Citation) => Citation

/** Holds the briefs of an imported file, and ties citations to them. */
export class BroughtBriefs {
  readonly #made: readonly MadeBrief[]
  /** Functions by source id that tie a citation of the source to a brief on this board. */
  readonly #ties: ReadonlyMap<string, TiedCitation>

  private constructor(made: readonly MadeBrief[], ties: ReadonlyMap<string, TiedCitation>) {
    this.#made = made
    this.#ties = ties
  }

  /** `there`: the briefs that the board has; none of a new one, which gets all that came along. */
  static plan({ newId }: ServiceContext, { file, briefs }: Parcel, there: readonly BriefRow[]): BroughtBriefs {
    const made: MadeBrief[] = []
    const ties = new Map<string, TiedCitation>()
    for (const source of file.sources) {
      const known = there
        .filter(({ title, sourceUrl }) => title === source.title && sourceUrl === source.sourceUrl)
        .map((brief) => new KnownBrief(brief))
      const cited = file.records.flatMap((record) => citationsOf(record).filter(({ briefId }) => briefId === source.id))
      const missing = cited.filter((citation) => !tieTo(known, citation))
      const whole = briefs.get(source.id)
      const isNeeded = missing.length > 0 || (whole ? there.length === 0 : false)
      const id = newId()
      if (isNeeded) made.push({ id, source, content: whole ?? ofPassages(source.title, missing) })
      ties.set(source.id, (citation) => tieTo(known, citation) ?? { ...citation, briefId: id })
    }
    return new BroughtBriefs(made, ties)
  }

  /** The brief that a source became, with its text; undefined for one that made none. */
  briefOf(sourceId: string): { readonly id: string; readonly text: string } | undefined {
    const made = this.#made.find(({ source }) => source.id === sourceId)
    return made && { id: made.id, text: made.content.text }
  }

  /** The record, a card's citations tied to the briefs here. */
  inRecord(record: BoardRecord): BoardRecord {
    const { props } = record
    if (record.type !== 'card' || !isJsonObject(props) || !isJsonObject(props.citations)) return record
    const citations = Object.entries(props.citations).map(([id, value]) => {
      const citation = value as unknown as Citation
      return [id, this.#ties.get(citation.briefId)?.(citation) ?? citation] as const
    })
    return { ...record, props: { ...props, citations: Object.fromEntries(citations) as unknown as JsonObject } }
  }

  /** Resolves to the ids of what was added; when it rejects, nothing of it is there. */
  async belongTo(
    { briefs, briefRevisions, now }: ServiceContext,
    boardId: string,
    personId: string,
  ): Promise<string[]> {
    const added: string[] = []
    try {
      for (const { id, source, content } of this.#made) {
        const { title, sourceUrl, metadata } = source
        const { revision, revisions, text, blocks, warnings, format, pages } = content
        const version = { title, sourceUrl, metadata, text, blocks, warnings, format, pages }
        const earlier = revisions.map(({ replacedAt, ...each }) => ({
          ...each,
          replacedById: personId,
          replacedAt: replacedAt === '' ? now() : new Date(replacedAt),
        }))
        await briefRevisions.bringIn({ ...version, id, boardId, createdById: personId }, revision, earlier)
        added.push(id)
      }
    } catch (error) {
      for (const id of added) await briefs.remove(id, { userId: personId, at: now() })
      throw error
    }
    return added
  }
}

function citationsOf({ type, props }: BoardRecord): Citation[] {
  if (type !== 'card' || !isJsonObject(props) || !isJsonObject(props.citations)) return []
  return Object.values(props.citations) as unknown as Citation[]
}

/** A brief of the board that has the title and address of a source. */
class KnownBrief {
  readonly #brief: BriefRow
  readonly #text: CodePointText

  constructor(brief: BriefRow) {
    this.#brief = brief
    this.#text = new CodePointText(brief.text)
  }

  /** The citation tied to this brief; undefined where its text lacks the words. */
  tie(citation: Citation): Citation | undefined {
    const place = placeIn(this.#text, citation)
    if (!place) return undefined
    if (citation.state !== 'orphan' && samePlace(place, citation)) return this.#atItsRevision(citation)
    const { isKept: _, ...rest } = citation
    return this.#atItsRevision({ ...rest, ...place, state: 'anchored' })
  }

  #atItsRevision(citation: Citation): Citation {
    const { id: briefId, revision } = this.#brief
    const { revision: _, ...rest } = citation
    return { ...rest, briefId, ...(revision > 1 && { revision }) }
  }

  /** A citation without a passage elsewhere has none here either; undefined for every other. */
  tieLost(citation: Citation): Citation | undefined {
    const isLost = citation.state === 'orphan' || citation.quote.trim() === ''
    return isLost ? this.#atItsRevision(citation) : undefined
  }
}

/** The citation tied to the first brief that has its words; undefined where the board has no brief for it. */
function tieTo(known: readonly KnownBrief[], citation: Citation): Citation | undefined {
  for (const brief of known) {
    const tied = brief.tie(citation)
    if (tied) return tied
  }
  return known[0]?.tieLost(citation)
}

/** Finds the quote in a text: at its place, else between its neighbours, else anywhere. */
function placeIn(text: CodePointText, { quote, prefix, suffix, start, end }: Citation): PassageSelector | undefined {
  if (quote === '') return undefined
  if (text.slice(start, end) === quote) return describePassage(text, start, end)
  const among = text.text.indexOf(`${prefix}${quote}${suffix}`)
  const at = among < 0 ? text.text.indexOf(quote) : among + prefix.length
  if (at < 0) return undefined
  return describePassage(text, text.toCodePoint(at), text.toCodePoint(at + quote.length))
}

function samePlace(place: PassageSelector, citation: Citation): boolean {
  return (['start', 'end', 'prefix', 'suffix'] as const).every((part) => place[part] === citation[part])
}

/** A text of the cited passages, at the revision of its source that they are cited from. */
function ofPassages(title: string, citations: readonly Citation[]): BriefFile {
  const revision = citations.reduce((newest, citation) => Math.max(newest, revisionOf(citation)), 1)
  return { ...quotedBrief(title, citations), warnings: [], format: 'text', pages: null, revision, revisions: [] }
}
