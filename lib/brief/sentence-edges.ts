// Widens a passage that was found by similar words to the sentences that it lies in, where what was cited began or
// ended with one: an end inside a sentence would cut off what was added there.

import type { CodePointText } from './code-points'
import { sentencesOf } from './sentences'
import type { TextRange } from './text-range'

/** Code points that one end may gain. A sentence that goes on longer is another one than was cited. */
const MOST_GAINED = 120

/** The stop of a sentence, which people often leave out of what they cite. */
const STOP = /[。．.!?！？｡]{1,3}$/u

/**
 * Returns the range in `text` with the ends that `cited` has in `source`: each end that stands at a sentence's end there
 * moves outwards to the one in `text`.
 */
export function toSentenceEdges(
  text: CodePointText,
  range: TextRange,
  source: CodePointText,
  cited: TextRange,
): TextRange {
  const [before, now] = [sentencesAround(source, cited), sentencesAround(text, range)]
  const beganOne = before.some(({ start }) => start === cited.start)
  const bareEnd = (of: CodePointText, { start, end }: TextRange) =>
    end - (STOP.exec(of.slice(start, end))?.[0].length ?? 0)
  const hasStop = before.some(({ end }) => end === cited.end)
  const endedOne = hasStop || before.some((sentence) => bareEnd(source, sentence) === cited.end)
  const first = now.find(({ start, end }) => start <= range.start && range.start < end)
  const last = now.find(({ start, end }) => start < range.end && range.end <= end)
  const canBegin = beganOne && first && range.start - first.start <= MOST_GAINED
  const canEnd = endedOne && last && last.end - range.end <= MOST_GAINED
  const end = canEnd ? (hasStop ? last.end : bareEnd(text, last)) : range.end
  return { start: canBegin ? first.start : range.start, end }
}

/** Returns the sentences of the lines on which the range lies. */
function sentencesAround(text: CodePointText, { start, end }: TextRange): TextRange[] {
  const from = text.text.lastIndexOf('\n', text.toUtf16(start) - 1) + 1
  const to = text.text.indexOf('\n', text.toUtf16(end))
  const lines = { start: text.toCodePoint(from), end: to === -1 ? text.length : text.toCodePoint(to) }
  return sentencesOf(text, lines)
}
