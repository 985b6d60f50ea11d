// The briefs of a file that is brought in, and the citations tied to them: whole ones from an archive, and of others what
// the cards quote. On a board that has the source already, with the words, citations are tied to what is there.

import type { FileSource } from '@/lib/board-file/board-file'
import type { BriefFile } from '@/lib/board-file/brief-file'
import { isJsonObject } from '@/lib/board-file/problems'
import { quotedBrief } from '@/lib/board-file/quoted-brief'
import { CodePointText } from '@/lib/brief/code-points'
import { describePassage, type PassageSelector } from '@/lib/brief/selector'
import type { BoardRecord } from '@/lib/document/records'
import type { Citation } from '@/lib/domain/citation'
import type { JsonObject } from '@/lib/std/json'
import type { Parcel } from '../../board-files/parcel'
import type { BriefRow } from '../../db/briefs'
import type { ServiceContext } from '../context'

interface MadeBrief {
  readonly id: string
  readonly source: FileSource
  readonly content: BriefFile
}

type TiedCitation = (citation: Citation) => Citation

export class BroughtBriefs {
  readonly #made: readonly MadeBrief[]
  /** By the sources' ids: how a citation of it is tied to a brief here. */
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
      const known = there.filter(({ title, sourceUrl }) => title === source.title && sourceUrl === source.sourceUrl)
      const texts = known.map((brief) => ({ brief, text: new CodePointText(brief.text) }))
      const cited = file.records.flatMap((record) => citationsOf(record).filter(({ briefId }) => briefId === source.id))
      const missing = cited.filter((citation) => texts.every(({ text }) => !placeIn(text, citation)))
      const whole = briefs.get(source.id)
      const quoted = quotedBrief(missing.map(({ quote }) => quote))
      const isNeeded = whole ? there.length === 0 || missing.length > 0 : quoted.blocks.length > 0
      const id = newId()
      if (isNeeded) made.push({ id, source, content: whole ?? ofPassages(quoted) })
      ties.set(source.id, (citation) => {
        for (const { brief, text } of texts) {
          const place = placeIn(text, citation)
          if (place) return settled(citation, brief.id, place, brief.revision)
        }
        if (whole) return { ...citation, briefId: id }
        const place = quoted.passages.get(citation.quote)
        return place ? settled(citation, id, place, 1) : { ...citation, briefId: '' }
      })
    }
    return new BroughtBriefs(made, ties)
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
          ...{ ...each, replacedById: personId },
          replacedAt: replacedAt === '' ? now() : new Date(replacedAt),
        }))
        await briefRevisions.bringIn({ ...version, id, boardId, createdById: personId }, revision, earlier)
        added.push(id)
      }
    } catch (error) {
      for (const id of added) await briefs.remove(id)
      throw error
    }
    return added
  }
}

function citationsOf({ type, props }: BoardRecord): Citation[] {
  if (type !== 'card' || !isJsonObject(props) || !isJsonObject(props.citations)) return []
  return Object.values(props.citations) as unknown as Citation[]
}

/** Where a text has the quote: at its place, else between its neighbours, else anywhere. */
function placeIn(text: CodePointText, { quote, prefix, suffix, start, end }: Citation): PassageSelector | undefined {
  if (quote === '') return undefined
  if (text.slice(start, end) === quote) return describePassage(text, start, end)
  const among = text.text.indexOf(`${prefix}${quote}${suffix}`)
  const at = among < 0 ? text.text.indexOf(quote) : among + prefix.length
  if (at < 0) return undefined
  return describePassage(text, text.toCodePoint(at), text.toCodePoint(at + quote.length))
}

/** The words stand there: whatever the citation had lost before it has again. */
function settled(citation: Citation, briefId: string, place: PassageSelector, revision: number): Citation {
  const { revision: _, isKept: __, ...rest } = citation
  return { ...rest, ...place, briefId, state: 'anchored', ...(revision > 1 && { revision }) }
}

function ofPassages({ text, blocks }: Pick<BriefFile, 'text' | 'blocks'>): BriefFile {
  return { text, blocks, warnings: [], format: 'text', pages: null, revision: 1, revisions: [] }
}
