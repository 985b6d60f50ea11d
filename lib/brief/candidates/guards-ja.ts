// Contexts in which Japanese cues don't count: marks of reported speech come after the statement, those of questions
// and denials at the end.

import type { CandidateKind } from './candidate'
import type { GuardRule } from './rule'

const guard = (
  id: string,
  reach: GuardRule['reach'],
  silences: readonly CandidateKind[],
  pattern: RegExp,
): GuardRule => ({
  id: `ja-${id}`,
  language: 'ja',
  reach,
  silences,
  pattern,
})

const ALL: readonly CandidateKind[] = []

export const JAPANESE_GUARDS: readonly GuardRule[] = [
  // "Isn't it necessary…?" states it.
  guard('question', 'sentence', ALL, /[？?]$|(?<!どう|では(?:ない|ありません)(?:だろう|でしょう)?)か。$/gu),
  // What a document says of itself: "This chapter explains…", "…, on which we make proposals."
  guard(
    'itself',
    'sentence',
    ALL,
    /^(?:以降の章|次章|本章|本節|本(?:報告書|稿|書|エントリー)(?:は|では|で))(?![^。]{0,300}(?:べき(?:だ|で)|必要が))|^(?:ただし|なお)、?本(?:報告書|稿|書)|(?:について|を)(?:提言|提案|説明|紹介|記載|分析|整理)(?:する|します)。?$(?<!を提(?:言|案)(?:する|します)。?)|(?:こちら|以下|下記)(?:で|の(?:通り|とおり)|を)|^[(（](?:参考|出典|注)|^※/gu,
  ),
  // The author doesn't plan what an attacker does.
  guard(
    'attack',
    'sentence',
    ['recommendation'],
    /^(?!.{0,300}(?:防|検出|対策|監視|暗号|チェック|吟味|べき|必要))(?=.{0,300}(?:攻撃者|攻撃は|侵害された|悪意|マルウェア|改ざん|悪用)).{1,300}/gu,
  ),
  // "We need X, but…": the sentence is about what comes behind the but.
  guard(
    'concession',
    'overlap',
    ['recommendation'],
    /(?:必要が?(?:あ(?:る|ります)|です|だ)|べきだ|べきです|重要だ|重要です)が、/gu,
  ),
  guard('obstacle-noun', 'overlap', ['driver'], /阻害(?:する)?要因|要因として「/gu),
  guard(
    'risk-noun',
    'overlap',
    ['risk'],
    /リスク(?:を(?:軽減|低減|減ら|抑え|回避|防)|の(?:軽減|低減)|管理|評価|分析|台帳|計画|マネジメント|コミュニケーション)|危険(?:物|手当)|障害(?:者|福祉|児)|(?:脅威(?:の)?|リスク(?:の)?)モデル|(?:攻撃|改ざん|悪用|流出|漏洩|漏えい|混乱|被害|悪化|誤情報|不正(?:使用|利用)?)(?:を|の)(?:防(?:ぐ|ぎ|止)|未然|検出|抑|回避|軽減)/gu,
  ),
  // Past duties and past hypotheticals no longer matter.
  guard(
    'past-duty',
    'overlap',
    ['recommendation'],
    /べきだった|べきであった|べきでした|なければならなかった|なければなりませんでした|必要があ(?:った|りました)/gu,
  ),
  guard(
    'past-hypothetical',
    'sentence',
    ['risk', 'assumption'],
    /[たっ]ただろう|なかっただろう|たであろう|たかもしれない|ずに済んだ/gu,
  ),
  // Denials.
  guard(
    'no-meaning',
    'sentence',
    ALL,
    /わけではない|わけではありません|ことにはならない|とは(?:言え|限ら|いえ)ない(?:が、)?|問題ではない|状況ではない/gu,
  ),
  guard(
    'no-danger',
    'sentence',
    ['risk'],
    /(?:おそれ|恐れ|可能性|危険|リスク|懸念)(?:は|も)(?:ない|ありません|小さい|低い|乏しい)|(?:おそれ|恐れ|可能性|危険|リスク|懸念)が(?:ない|低い|小さい)/gu,
  ),
  guard('no-need', 'overlap', ['recommendation'], /必要(?:は|が)(?:ない|ありません)|なくてもよい|までもない/gu),
  // A demand by somebody else is not a recommendation of the brief.
  guard(
    'reported',
    'before',
    ['recommendation', 'assumption'],
    /(?:[」』だいるたうすむく]と)(?:も)?(?:述べ|主張|語(?:る|っ)|発言|指摘|要望|言(?:う|っ)|話(?:す|し)|訴え|批判|要求|答え|振り返|反論|笑っ|いう(?:声|意見|批判|指摘|主張|論|見方|人|の?が))|との(?:意見|声|指摘|批判|主張|見方|要望)|べきだと(?:主張|要望|する|いう|言う|の)/gu,
  ),
  guard('quoted', 'overlap', ['recommendation', 'assumption'], /「[^」]{12,400}」/gu),
  guard('future-year', 'overlap', ['evidence'], /(?:19|20)[0-9]{2}年度?まで/gu),
]
