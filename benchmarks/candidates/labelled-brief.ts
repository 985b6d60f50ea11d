// Reads a brief in which every sentence has a label (see README.md beside this), and makes the text that people would
// have pasted, with where each sentence is in it.

import { readFileSync } from 'node:fs'
import { CANDIDATE_KINDS, type CandidateKind } from '../../lib/brief/candidates/candidate'
import { CodePointText } from '../../lib/brief/code-points'
import type { PresentedBlock } from '../../lib/brief/presented-brief'

export type Label = CandidateKind | '-'

export interface LabelledSentence {
  readonly label: Label
  /** Code points. */
  readonly start: number
  readonly end: number
}

export interface LabelledBrief {
  readonly name: string
  readonly language: 'en' | 'ja'
  readonly text: CodePointText
  readonly blocks: readonly PresentedBlock[]
  readonly sentences: readonly LabelledSentence[]
}

export function readLabelledBrief(name: string): LabelledBrief {
  const lines = readFileSync(new URL(`./briefs/${name}.txt`, import.meta.url), 'utf8').split('\n')
  const language = name.startsWith('ja') ? 'ja' : 'en'
  const blocks: PresentedBlock[] = []
  const sentences: LabelledSentence[] = []
  let text = ''
  let length = 0
  let isOpen = false
  const put = (words: string) => {
    text += words
    length += Array.from(words).length
  }
  for (const line of lines) {
    const [label = '', words = ''] = line.split('\t')
    if (line === '') {
      isOpen = false
      continue
    }
    const isHeading = label === '#'
    const isItem = /^[•・]/u.test(words)
    const last = blocks.at(-1)
    if (isOpen && last && !isHeading && !isItem) {
      if (language === 'en') put(' ')
    } else {
      if (blocks.length > 0) put('\n')
      const kind = isHeading ? 'heading' : isItem ? 'list-item' : 'paragraph'
      blocks.push({ id: `b${blocks.length + 1}`, kind, start: length, end: length })
    }
    const start = length
    put(words)
    const block = blocks.at(-1)
    if (block) blocks[blocks.length - 1] = { ...block, end: length }
    if (isLabel(label)) sentences.push({ label, start, end: length })
    else if (!isHeading) throw new Error(`${name}: no label ${JSON.stringify(label)}`)
    isOpen = !isHeading && !isItem
  }
  return { name, language, text: new CodePointText(text), blocks, sentences }
}

function isLabel(label: string): label is Label {
  return label === '-' || (CANDIDATE_KINDS as readonly string[]).includes(label)
}
