// Parses the text that people enter into a place of the register, by hand, by paste or in a file: words in English or
// Japanese, options' own names, figures of any width. Unreadable text gives a named problem, never a guess.

import { BODY_MAX_LENGTH, TITLE_MAX_LENGTH } from '../domain/cards/card'
import type { CardField } from '../domain/cards/card-fields'
import { CARD_KINDS, type CardKind } from '../domain/cards/card-kind'
import type { Criteria } from '../domain/criteria/criteria'
import { type FieldProblem, fieldType } from '../domain/criteria/field-types'
import { LOCALES } from '../domain/localized'
import { hasColumn, type RegisterColumn } from '../domain/register/register-columns'
import type { RegisterValue } from '../domain/register/register-row'
import { foldWord } from '../std/fold-word'
import { fieldWords, tagsOfText, valueWord } from './register-words'

export type InputProblem = FieldProblem | 'not-editable' | 'not-of-kind'

export type InputResult = { readonly value: RegisterValue } | { readonly problem: InputProblem }

/** The texts that every card has beside its fields; they are read like fields. */
const CARD_TEXTS: Readonly<Record<string, CardField>> = {
  title: { name: 'title', isPublic: true, type: 'text', maxLength: TITLE_MAX_LENGTH, multiline: false },
  body: { name: 'body', isPublic: true, type: 'text', maxLength: BODY_MAX_LENGTH, multiline: true },
}
const TAGS_MAX = { count: 50, length: 60 } as const

/** Parses the text of a place. An empty text clears it: the value is undefined. White space around texts is dropped. */
export function readInput(column: RegisterColumn, text: string, kind: CardKind, criteria: Criteria): InputResult {
  if (!column.isEditable) return { problem: 'not-editable' }
  const written = text.trim()
  if (!hasColumn(kind, column)) return written === '' ? { value: undefined } : { problem: 'not-of-kind' }
  if (written === '') return { value: undefined }
  if (column.id === 'tags') return readTags(written)
  const field = column.field ?? CARD_TEXTS[column.id]
  return field ? fieldType(field).read(field, written, fieldWords(criteria)) : { problem: 'not-editable' }
}

function readTags(written: string): InputResult {
  const tags = tagsOfText(written)
  const fits = tags.length <= TAGS_MAX.count && tags.every((tag) => tag.length <= TAGS_MAX.length)
  return fits ? { value: tags } : { problem: 'too-long' }
}

/** Returns the kind that a word or name means, or undefined. */
export function readKind(text: string): CardKind | undefined {
  const word = foldWord(text)
  return CARD_KINDS.find(
    (kind) =>
      foldWord(kind) === word ||
      LOCALES.some(
        (locale) => foldWord(valueWord({ type: 'kind', id: 'kind' } as RegisterColumn, kind, locale)) === word,
      ),
  )
}
