// The versions of a board in an archive: a list, and for each version a board file of its own, whose sources and images
// are those of the archive. Who made them stays with the server.

import { VERSION_KINDS, VERSION_NAME_MAX_LENGTH, type VersionKind } from '../domain/versions/version'
import { isJsonObject, type Problems } from './problems'

export interface FileVersion {
  /** The entry that is its board file. */
  readonly file: string
  readonly kind: VersionKind
  /** '' where nobody has named it. */
  readonly name: string
  /** ISO 8601, UTC. */
  readonly at: string
  /** The briefs that the board had then, by the names of their sources in `board.json`. */
  readonly briefs: readonly { readonly source: string; readonly title: string; readonly revision: number }[]
}

/** As many as a person may name, and as many again that the server made by itself. */
const MOST_VERSIONS = 2_000
const MOST_BRIEFS = 500
const TITLE_MAX_LENGTH = 300

/** Reads the list of an archive's versions, the oldest first, and notes what is wrong with it in `problems`. */
export function readVersionsFile(value: unknown, path: string, problems: Problems): FileVersion[] {
  if (!Array.isArray(value) || value.length > MOST_VERSIONS) {
    problems.add(path, `must be a list of at most ${MOST_VERSIONS} versions`)
    return []
  }
  const versions = (value as unknown[]).map((entry, i) => readVersion(entry, `${path}[${i}]`, problems))
  return versions.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
}

function readVersion(value: unknown, path: string, problems: Problems): FileVersion {
  const { file, kind, name, at, briefs } = isJsonObject(value) ? value : {}
  if (typeof file !== 'string') problems.add(`${path}.file`, 'must be a path')
  const known = VERSION_KINDS.find((each) => each === kind)
  if (known === undefined) problems.add(`${path}.kind`, 'must be a kind of version')
  if (!isLine(name, VERSION_NAME_MAX_LENGTH)) {
    problems.add(`${path}.name`, `must be a line of at most ${VERSION_NAME_MAX_LENGTH} characters`)
  }
  if (typeof at !== 'string' || Number.isNaN(Date.parse(at))) problems.add(`${path}.at`, 'must be a time')
  if (!Array.isArray(briefs) || briefs.length > MOST_BRIEFS) problems.add(`${path}.briefs`, 'must be a list of briefs')
  return {
    file: typeof file === 'string' ? file : '',
    kind: known ?? 'rest',
    name: isLine(name, VERSION_NAME_MAX_LENGTH) ? name : '',
    at: typeof at === 'string' ? at : '',
    briefs: (Array.isArray(briefs) ? (briefs as unknown[]) : []).flatMap((brief, i) => {
      const { source, title, revision } = isJsonObject(brief) ? brief : {}
      if (typeof source === 'string' && isLine(title, TITLE_MAX_LENGTH) && Number.isSafeInteger(revision)) {
        return [{ source, title, revision: Number(revision) }]
      }
      problems.add(`${path}.briefs[${i}]`, 'must have a source, a title and a revision')
      return []
    }),
  }
}

function isLine(value: unknown, maxLength: number): value is string {
  return typeof value === 'string' && value.length <= maxLength && /^[^\p{Cc}]*$/u.test(value)
}
