// A person's choices about a file so far, and their results: its table, its columns, and the plan.

import { useMemo, useState } from 'react'
import type { BoardView } from '@/lib/document/view/board-view'
import type { Step } from '@/lib/domain/cards/card-fields'
import type { CardKind } from '@/lib/domain/cards/card-kind'
import { unguarded } from '@/lib/export/csv'
import { guessByContents } from '@/lib/import/first-row'
import { guessTargets, type ImportTarget } from '@/lib/import/guess-targets'
import { type DateOrder, dateOrderOf } from '@/lib/import/import-dates'
import { dateTexts, type ImportChoices, type ImportPlan, planImport } from '@/lib/import/import-plan'
import type { ImportTable } from '@/lib/import/import-table'
import { areMostlyKnown } from '@/lib/import/known-cards'
import { isOwnExport } from '@/lib/import/own-export'
import { commonStep, type StepWords, type UnknownStep, unknownSteps } from '@/lib/import/step-words'
import { readSheets } from './read-sheets'
import { readTableFile } from './read-table-file'
import type { TableReading, TableSettings, TableSource } from './table-reading'

export interface ImportDraft {
  readonly reading: TableReading
  readonly choices: ImportChoices
  /** True if there are dates whose order only a person can tell. */
  readonly isOrderAsked: boolean
  readonly plan: ImportPlan
  /** Words in columns of steps that the board doesn't know, and the steps that they become. */
  readonly unknownWords: readonly UnknownStep[]
  readonly steps: StepWords
  setStep: (key: string, step: Step | undefined) => void
  setSettings: (settings: Partial<TableSettings>) => void
  setTarget: (column: number, target: ImportTarget) => void
  choose: (choices: Partial<Pick<ImportChoices, 'kind' | 'dateOrder' | 'matches' | 'faulty' | 'hollow'>>) => void
}

const NO_TABLE: ImportTable = { headers: [], rows: [] }

const NO_STEPS: StepWords = new Map()

/** `given` is what is known of the table already, `keptSteps` what words meant in earlier files; people can change both. */
export function useImportDraft(
  source: TableSource,
  kindAtFirst: CardKind,
  view: BoardView,
  given: Partial<TableSettings> = {},
  keptSteps: StepWords = NO_STEPS,
): ImportDraft {
  const [settings, setSettings] = useState(given)
  const [chosenTargets, setChosenTargets] = useState<ReadonlyMap<number, ImportTarget>>(new Map())
  const [kind, setKind] = useState(kindAtFirst)
  const [chosenOrder, setOrder] = useState<DateOrder | undefined>()
  const [chosenMatches, setMatches] = useState<ImportChoices['matches'] | undefined>()
  const [faulty, setFaulty] = useState<ImportChoices['faulty']>('without-value')
  const [hollow, setHollow] = useState<ImportChoices['hollow']>('leave-out')
  const [chosenSteps, setChosenSteps] = useState<StepWords>(NO_STEPS)

  const reading = useMemo(
    () => (source.as === 'text' ? readTableFile(source.bytes, settings) : readSheets(source.sheets, settings)),
    [source, settings],
  )
  const table = reading.result.ok ? reading.result.table : NO_TABLE
  const hasNames = reading.settings.heads !== null
  const targets = useMemo(() => {
    const rows = table.rows.map(({ cells }) => cells)
    const guesses = hasNames
      ? guessTargets(table.headers, kind, (column) => rows.map((cells) => cells[column] ?? ''))
      : guessByContents(rows, table.headers.length, kind)
    const chosen = new Set(chosenTargets.values())
    // A field that a person assigned to one column can't belong to another.
    return guesses.map((guess, column) => chosenTargets.get(column) ?? (chosen.has(guess) ? '' : guess))
  }, [table, hasNames, kind, chosenTargets])
  const order = useMemo(() => dateOrderOf(dateTexts(table, { targets, kind })), [table, targets, kind])
  const isOwn = useMemo(() => isOwnExport(table, view.cards), [table, view.cards])
  const isKnown = useMemo(() => {
    const title = targets.indexOf('title')
    return areMostlyKnown(
      table.rows.map(({ cells }) => unguarded(cells[title] ?? '')),
      view.cards,
    )
  }, [table, targets, view.cards])
  const unknownWords = useMemo(
    () => unknownSteps(table, targets, kind, view.criteria),
    [table, targets, kind, view.criteria],
  )
  const steps = useMemo<StepWords>(
    () =>
      new Map(
        unknownWords.map(({ key, text }) => [
          key,
          chosenSteps.has(key) ? chosenSteps.get(key) : keptSteps.has(key) ? keptSteps.get(key) : commonStep(text),
        ]),
      ),
    [unknownWords, chosenSteps, keptSteps],
  )
  const choices = useMemo<ImportChoices>(
    () => ({
      targets,
      kind,
      dateOrder: order.order ?? chosenOrder,
      matches: chosenMatches ?? (isOwn || isKnown ? 'update' : 'add'),
      faulty,
      hollow,
      areRefsOurs: isOwn,
      steps,
    }),
    [targets, kind, order, chosenOrder, chosenMatches, isOwn, isKnown, faulty, hollow, steps],
  )
  const plan = useMemo(
    () => planImport(table, choices, view.cards, view.criteria),
    [table, choices, view.cards, view.criteria],
  )
  return {
    reading,
    choices,
    plan,
    isOrderAsked: order.isAsked,
    unknownWords,
    steps,
    setStep: (key, step) => setChosenSteps(new Map([...chosenSteps, [key, step]])),
    setSettings: (changed) => {
      // What was said about the heads of one reading says nothing about another.
      const { heads: _, ...others } = settings
      setSettings({ ...others, ...changed })
      // Other columns come out of the file.
      setChosenTargets(new Map())
    },
    setTarget: (column, target) => {
      const kept = [...chosenTargets].filter(([other, id]) => other !== column && (id !== target || id === ''))
      setChosenTargets(new Map([...kept, [column, target]]))
    },
    choose: (changed) => {
      if (changed.kind) setKind(changed.kind)
      if (changed.dateOrder) setOrder(changed.dateOrder)
      if (changed.matches) setMatches(changed.matches)
      if (changed.faulty) setFaulty(changed.faulty)
      if (changed.hollow) setHollow(changed.hollow)
    },
  }
}
