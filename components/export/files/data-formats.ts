// The files that a board can be saved as, documents and data, in the order in which they are offered. The code that makes
// them loads beforehand: without the server there would be nowhere to load it from.

import type { DataFile, DataRefusal } from './data-file'
import type { DataSource } from './data-source'
import {
  fetchArchive,
  fetchArchiveWithVersions,
  fetchBoardFile,
  fetchSlides,
  fetchWord,
  fetchWorkbook,
} from './fetch-data-file'
import { makeCsv } from './make-csv'
import { makeNist } from './make-nist'
import { makeReport } from './make-report'
import { makeTldr } from './make-tldr'

export interface DataFormat {
  readonly id:
    | 'report'
    | 'word'
    | 'slides'
    | 'csv'
    | 'xlsx'
    | 'archive'
    | 'archiveWithVersions'
    | 'boardFile'
    | 'tldr'
    | 'nist'
  /** Whether it can hold cards of one kind alone. */
  readonly hasKinds: boolean
  /** Only the server makes it. */
  readonly needsServer: boolean
  /** Made of the board as it is now alone, not of a version of it. */
  readonly isOfNow?: boolean
  readonly make: (source: DataSource) => DataFile | DataRefusal | Promise<DataFile>
}

/** Documents for office programs. */
export const DOCUMENT_FORMATS: readonly DataFormat[] = [
  {
    id: 'word',
    hasKinds: false,
    needsServer: true,
    isOfNow: true,
    make: fetchWord,
  },
  {
    id: 'slides',
    hasKinds: false,
    needsServer: true,
    isOfNow: true,
    make: fetchSlides,
  },
]

export const DATA_FORMATS: readonly DataFormat[] = [
  {
    id: 'xlsx',
    hasKinds: true,
    needsServer: true,
    isOfNow: true,
    make: fetchWorkbook,
  },
  {
    id: 'report',
    hasKinds: false,
    needsServer: false,
    make: makeReport,
  },
  {
    id: 'csv',
    hasKinds: true,
    needsServer: false,
    make: makeCsv,
  },
  {
    id: 'archive',
    hasKinds: false,
    needsServer: true,
    isOfNow: true,
    make: fetchArchive,
  },
  {
    id: 'archiveWithVersions',
    hasKinds: false,
    needsServer: true,
    isOfNow: true,
    make: fetchArchiveWithVersions,
  },
  {
    id: 'boardFile',
    hasKinds: false,
    needsServer: true,
    make: fetchBoardFile,
  },
  {
    id: 'tldr',
    hasKinds: false,
    needsServer: false,
    make: makeTldr,
  },
  {
    id: 'nist',
    hasKinds: false,
    needsServer: false,
    make: makeNist,
  },
]
