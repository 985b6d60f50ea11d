// The topics that headings and list introductions announce by their own words: "Recommendations", "These risks
// include:". They weigh more than the cues of a sentence, because announcing is their purpose.

import type { CandidateKind } from './candidate'
import { ENDS_AS_MEASURE } from './endings-ja'
import { type FoundCue, findCues, languageOf } from './find-cues'
import { judgeSentence } from './judge-sentence'

/** Kinds by the nouns that announce them; the first that matches counts. */
const TOPICS: readonly { readonly kind: CandidateKind; readonly pattern: RegExp }[] = [
  {
    kind: 'recommendation',
    pattern:
      /\b(?:recommend(?:ed|ations?)|proposals?|what to do|steps|actions|measures|priorities|policy options|a plan|the way forward|next steps|best practices?|mitigations?|prevention)\b|提言|提案|勧告|施策|政策|方策|措置|対応策|取り?組み?|対策|方向性|予防|緩和(?:策|の戦略)|始めたい|着手|公約|約束|行動計画|(?:アクション|日)プラン|ロードマップ|工程表|重点(?:項目|事項|分野)|要望|打ち手|改善(?:策|案)|解決策|具体策|支援策|強化策|今後の対応|対応方針|基本方針|実施(?:事項|内容)/iu,
  },
  {
    kind: 'risk',
    pattern:
      /\b(?:risks?|threats?|dangers?|what (?:could|can|might) go wrong|what is at stake|pitfalls|drawbacks|challenges|barriers|obstacles|weaknesses|disadvantages|(?<!set of )concerns)\b|リスク|懸念|脅威|影響|起こりうること|放置した場合|課題|問題点|弱み|障壁/iu,
  },
  {
    kind: 'assumption',
    pattern: /\b(?:assumptions?|premises?|expectations|take for granted|outlook)\b|前提|仮定|見通し|想定/iu,
  },
  {
    kind: 'driver',
    pattern: /\b(?:drivers?|trends?|forces|what has changed|what is changing)\b|要因|背景|潮流|変化/iu,
  },
  {
    kind: 'evidence',
    pattern:
      /\b(?:costs?|figures|facts|findings|evidence|(?<!\b(?:open|personal|big|government|public) )data(?=\W*$| (?:on|about|from)\b)|numbers)\b|費用|内訳|数字|データ|調査結果|事実/iu,
  },
]

export interface Topic {
  readonly kind: CandidateKind
  /** UTF-16 offsets of the announcing words. */
  readonly start: number
  readonly end: number
}

/** Returns the topic that a heading announces. One that asks announces none: the answer may be no. */
export function topicOfHeading(words: string): Topic | undefined {
  if (isQuestion(words)) return undefined
  return namedTopic(words) ?? measureIn(words)
}

function namedTopic(words: string): Topic | undefined {
  for (const { kind, pattern } of TOPICS) {
    const match = pattern.exec(words)
    if (match) return { kind, start: match.index, end: match.index + match[0].length }
  }
  return undefined
}

/** A heading that ends with a measure, such as データの公開の推進, has the parts of it below. */
function measureIn(words: string): Topic | undefined {
  const match = ENDS_AS_MEASURE.exec(words.trimEnd())
  return match ? { kind: 'recommendation', start: match.index, end: match.index + match[0].length } : undefined
}

/** Words of a heading below which every item of a list is something to be done. */
const TO_BE_DONE =
  /\b(?:recommend(?:ed|ations?)|(?:policy|priority|proposed|key|next|recommended) (?:actions?|steps?)|action plan|best practices?|mitigations?|(?:prevention|mitigation) (?:and|strateg\w+|measures?)|what (?:should|must|needs to) be done)\b|提言|提案|勧告|施策|対策|方策|政策(?:対応|概要|措置|案)|方向性|予防|緩和(?:策|の戦略)|取り?組み?$|公約|約束|行動計画|(?:アクション|日)プラン|重点(?:項目|事項)|要望(?:事項)?|打ち手|改善(?:策|案)|解決策|具体策|支援策|強化策|今後の対応|対応方針|実施(?:事項|内容)|すべきこと|やること$/iu
/** ...unless it looks back, or says how things stand. */
const HOW_THINGS_STAND =
  /\b(?:current|existing|past|background|context|so far|lessons|status)\b|現状|課題|経緯|背景|認識|これまで|従来|実績|状況/iu

/** Whether a heading names recommendations and no other topic: then each item of a list below it is one. */
export function namesRecommendations(words: string): boolean {
  if (!TO_BE_DONE.test(words) || HOW_THINGS_STAND.test(words)) return false
  return TOPICS.every(({ kind, pattern }) => kind === 'recommendation' || !pattern.test(words))
}

/** Whether a heading, or an item that stands as one, says how things stand: what is below it isn't to be done. */
export function saysHowThingsStand(words: string): boolean {
  return HOW_THINGS_STAND.test(words)
}

/** Whether a heading stands above the document's contents, whose lines are headings and not thoughts. */
export function namesContents(words: string): boolean {
  return /^\W*(?:table of )?contents\W*$|^[^。]{0,6}目\s?次$/iu.test(words.trim())
}

/** An item that tells how something is, such as an example of elsewhere, isn't to be done because of the heading. */
export function tellsHowSomethingIs(words: string): boolean {
  return /(?:て(?:い|おり)ます|てい(?:る|ません)|(?:[がはも]|例が)あります|(?:に|く|と)なります|(?:さ|ら)れます|ありません|でした|ました|だった)[。｡]?$/u.test(
    words.trim(),
  )
}

/** A question in Latin letters asks; what stands above it doesn't make a demand of it. */
export function isQuestion(words: string): boolean {
  return /\?["”’)]{0,2}$/u.test(words.trim())
}

/** UTF-16 units of three words that only name something. */
const LONGEST_BARE_NAME = 22

/** Whether an English passage only names a thing, such as "Email address": no heading makes a card of it. */
export function isBareName(words: string): boolean {
  return words.length <= LONGEST_BARE_NAME && /^\S+(?: \S+){0,2}$/u.test(words) && languageOf(words) === 'en'
}

/** An introduction of definitions announces no topic, whatever nouns it has. */
const DEFINES = /\b(?:defin(?:e|es|ed|itions?)|criteria|consists? of|made up of|refers? to)\b/iu

/** An introduction whose list is of none of the kinds, so that the heading above says nothing of its items either. */
const OF_NO_KIND =
  /\b(?:benefits|advantages|reasons|factors|considerations|characteristics|features|responsib\w+|looks like|examples?|for instance|services|types|kinds)\b/iu

/** Whether a list introduction says that its items are something else than cards, such as benefits. */
export function namesNoKind(words: string): boolean {
  return OF_NO_KIND.test(words) || DEFINES.test(words) || LOOKS_BACK.test(words)
}

/** "The ministry will:", "Each service must:" — what follows is to be done. */
const WILL_DO =
  /\b(?:we|governments?|ministr(?:y|ies)|departments?|offices?|councils?|agenc(?:y|ies)|authorit(?:y|ies)|commission|services?|teams?|committees?)\b(?: \w+){0,3} will(?: also| therefore| then)?\W*$|\b(?:requires?|asked|obliges?) \S[^.:]{0,60} to\W*$|\b(?:reforms?|measures|steps|actions|changes) (?:are |still |yet )?(?:to come|planned|to follow)\b/iu

/** UTF-16 units of an introduction whose noun is about its items; in a longer one, data and costs are of something else. */
const LONGEST_OF_FIGURES = 60

/** "The ministry has already taken these steps:" — what follows is done, and nothing to be done. */
const LOOKS_BACK =
  /\b(?:ha(?:s|ve)|had) (?:\w+ly )?(?:already )?(?:taken|made|done|adopted|implemented|introduced|launched|completed|achieved|put in place)\b|\b(?:took|were taken|so far|to date|in recent years|since (?:19|20)\d\d)\b/iu

/** Returns the topic that a list introduction announces: a demand of its own ("should:") counts before the noun. */
export function topicOfIntroduction(words: string): Topic | undefined {
  if (DEFINES.test(words)) return undefined
  const cues = findCues(words)
  const demand = judgeSentence(cues)
  const cue = demand && strongest(cues, demand.kind)
  if (demand?.kind === 'recommendation' && cue) return { kind: 'recommendation', start: cue.start, end: cue.end }
  if (LOOKS_BACK.test(words)) return undefined
  const promise = WILL_DO.exec(words)
  if (promise) return { kind: 'recommendation', start: promise.index, end: promise.index + promise[0].trimEnd().length }
  const named = namedTopic(words)
  if (named?.kind === 'evidence' && OF_NO_KIND.test(words)) return undefined
  if (named && (named.kind !== 'evidence' || words.length <= LONGEST_OF_FIGURES)) return named
  const tells = demand?.kind === 'risk' || demand?.kind === 'assumption'
  return tells && cue ? { kind: demand.kind, start: cue.start, end: cue.end } : undefined
}

function strongest(cues: readonly FoundCue[], kind: CandidateKind): FoundCue | undefined {
  const own = cues.filter(({ rule }) => rule.kind === kind)
  return own.reduce<FoundCue | undefined>(
    (best, cue) => (best && best.rule.weight >= cue.rule.weight ? best : cue),
    undefined,
  )
}
