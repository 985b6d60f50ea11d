// Japanese titles: lead-ins go, and of a sentence that is too long the last clauses stay, since a Japanese sentence says
// at its end what it claims. Its topic goes with them where there is room. A polite end becomes a plain one.

import { standAloneInJapanese } from './japanese-referents'
import { plainEnd } from './plain-japanese'
import type { CutTitle } from './title-cut'

/** A sentence of this length stays whole; in UTF-16 units. */
export const LONGEST_JAPANESE_TITLE = 40
/** A longer one is cut to this length. */
const CUT_LENGTH = 35
const SHORTEST_CUT = 8

const CONNECTIVES = [
  'また|さらに|加えて|これに加え(?:て)?|それに加え(?:て)?|そのうえ|その上|しかも|同時に|あわせて|併せて|同様に',
  'しかし(?:ながら)?|だが|ただし|もっとも|とはいえ|それでも|にもかかわらず|それにもかかわらず|けれども|ところが|むしろ|逆に|反対に|一方(?:で|では)?|他方(?:で)?|これに対し(?:て)?|その一方(?:で)?',
  'したがって|従って|だから(?:こそ)?|そのため|このため|それゆえ|ゆえに|よって|その結果|結果として|そこで|こうして|こうした中(?:で)?|このように|以上から',
  'たとえば|例えば|一例として|具体的には|とりわけ|特に|なかでも|中でも|実際(?:に)?|事実|すなわち|つまり|要するに|言い換えれば|換言すれば',
  'まず|次に|最後に|続いて|第[一二三四五六七八九十](?:に|は)?|もちろん|当然|確かに|たしかに|なお|ちなみに|そして|それから|総じて|全体として',
].join('|')

const LEAD_INS: readonly RegExp[] = [
  new RegExp(`^(?:${CONNECTIVES})[、，]\\s*`, 'u'),
  /^(?:しかし(?:ながら)?|さらに|また|加えて|したがって|ただし)(?=[\p{Script=Han}\p{Script=Katakana}])/u,
  /^(?:もう(?:一つ|ひとつ)の?|考慮すべき(?:もう(?:一つ|ひとつ)の|別の)?|注意すべき|重要な|次の|主な|最大の|他の|別の)(?:考慮すべき|注意すべき)?(?:問題|課題|論点|点|懸念|リスク|の)は[、，]?/u,
]

/** The end of a clause: behind the comma. */
const CLAUSE = /[、，；：]\s*/gu
/** The same without a comma: behind a condition or a reason, and before kanji, katakana, a letter or a digit. */
const BARE_CLAUSE =
  /(?<=[るむぬうくすつぶぐ]と|[れけせえめげねべ]ば|ため|ので|から|ながら|つつ)(?=[\p{Script=Han}\p{Script=Katakana}「\p{Script=Latin}\d])/gu
const TOPIC =
  /^[^、，]{0,16}?(?:(?:は|には|では|とは)[、，]|[\p{Script=Han}\p{Script=Katakana}ー」）\p{Script=Latin}\d](?:は|には|では)(?=[\p{Script=Han}\p{Script=Katakana}「\p{Script=Latin}\d]))/u
const WORD_BEGINS = '(?=[\\p{Script=Han}\\p{Script=Katakana}「\\p{Script=Latin}\\d])'
/** These can't begin a title, because they say something about the words before them. */
const NOT_FIRST =
  '(?!こと|もの|ため|よう|とき|うち|おそれ|恐れ|可能性|必要(?!な)|計画|予定|見込|見通|場合|事態|結果として|際|時|間|中|上|下|前|後|点|方|以上|以下|以外|的|性|化|者|側|双方|両者)'
/** A place where only words go that describe the next ones, a topic, or a clause. What is said of them stays whole. */
const PHRASE = new RegExp(
  `(?<=[\\p{Script=Han}\\p{Script=Katakana}ー」）\\p{Script=Latin}\\d](?:の|な|は|では|から|まで|より|による|によって|により|に関する|における|に対する|として|への|での|からの|までの)|(?:ある|いる|った|した|する|される|れた|しい|して|って|んで|ことで)|(?:いずれか|どちらか|双方|両者)(?:が|を|に|で))${WORD_BEGINS}${NOT_FIRST}`,
  'gu',
)
/** The same behind a subject or an object, which the verb then lacks. */
const WORD = new RegExp(
  `(?<=[\\p{Script=Han}\\p{Script=Katakana}ー」）\\p{Script=Latin}\\d](?:が|を|に|で|と|へ|も|には|とは|について|し|い))${WORD_BEGINS}${NOT_FIRST}`,
  'gu',
)
/** The second half of a pair, which means nothing without the first. */
const HALF_PAIR =
  /^(?:(?!または|あるいは|もしくは|と|や|か(?=、)).)*?(?:のいずれか|のどちらか|の双方|の両方|との間|の間|のいずれも)/u

/** Makes the title of a Japanese sentence. */
export function shortenJapanese(sentence: string): CutTitle {
  const whole = standAloneInJapanese(withoutLeadIns(plainEnd(bare(sentence))))
  const made = cutJapanese(whole.clause)
  const { clause: title, isPart, isOpen } = standAloneInJapanese(made.title)
  const isOfPart = whole.isPart || isPart || isOpen
  return { title, cut: made.cut === 'none' && isOfPart ? 'clause' : made.cut }
}

function cutJapanese(clause: string): CutTitle {
  if (clause.length <= LONGEST_JAPANESE_TITLE) return { title: clause, cut: 'none' }
  const atClause = lastFrom(clause, CLAUSE)
  if (atClause) return { title: withTopic(clause, atClause), cut: 'clause' }
  // The last clause alone is too long.
  const last = clause.slice([...clause.matchAll(CLAUSE)].at(-1)?.index ?? 0).replace(/^[、，；：]\s*/u, '')
  if (last.length >= SHORTEST_CUT && last.length <= LONGEST_JAPANESE_TITLE) return { title: last, cut: 'clause' }
  const afterReason = lastFrom(last, BARE_CLAUSE)
  if (afterReason) return { title: withTopic(clause, afterReason), cut: 'clause' }
  const inside = lastFrom(last, PHRASE) ?? lastFrom(last, WORD)
  return inside ? { title: withTopic(clause, inside), cut: 'phrase' } : { title: last, cut: 'word' }
}

function bare(sentence: string): string {
  const words = sentence
    .replace(/^(?:[・●○▪•‣*-]\s*|[（(]?[0-9０-９]{1,2}[)）.．]\s*|[①-⑳]\s*)(?=\S)/u, '')
    .replace(/^「([^「」]*)」$/u, '$1')
    .replace(/（[^（）]{0,200}）|\([^()]{0,200}\)/gu, '')
    .replace(/[\s。．、，：；]+([」』）]*)$/u, '$1')
    .trim()
  return words === '' ? sentence : words
}

function withoutLeadIns(words: string): string {
  for (let left = words; ; ) {
    const lead = LEAD_INS.find((pattern) => pattern.test(left))
    const rest = lead && left.replace(lead, '').trim()
    if (!rest || rest.length < 4) return left
    left = rest
  }
}

/** The longest end of the sentence that begins at one of the boundaries and is short enough. */
function lastFrom(clause: string, boundaries: RegExp): string | undefined {
  return [...clause.matchAll(boundaries)]
    .map(({ index, 0: mark }) => clause.slice(index + mark.length))
    .find((end) => end.length <= CUT_LENGTH && end.length >= SHORTEST_CUT && !HALF_PAIR.test(end))
}

function withTopic(clause: string, end: string): string {
  const topic = TOPIC.exec(clause)?.[0] ?? ''
  const isInside = clause.length - end.length < topic.length
  return isInside ||
    /^[^、，]{1,14}(?:は|(?<!可能性|おそれ|恐れ|必要|懸念|リスク|危険)が)/u.test(end) ||
    topic.length + end.length > LONGEST_JAPANESE_TITLE
    ? end
    : topic + end
}
