// How Japanese plans, minutes and lists of problems end their sentences and items: nouns without a verb (taigendome),
// requests, demands put as questions, things that are not done. The forms are those of grammars of written Japanese; the
// lists and their weights are our own.

import { type CueRule, ruleOf } from './rule'

const rule = ruleOf('ja')

/** Nouns that a verb of planning makes a measure. */
export const PLANNED =
  '導入|拡大|拡充|推進|強化|整備|構築|確立|創設|設置|設立|支援|促進|検討|実施|策定|見直し|改善|育成|確保|公開|公表|開発|展開|活用|普及|徹底|改革|改正|是正|廃止|撤廃|緩和|削減|義務化|義務付け|義務づけ|一本化|一元化|標準化|可視化|見える化|簡素化|効率化|実現|転換|連携|協働|提供|対処|手当|監査|監視'
/** More of them, which are measures only where nothing follows. */
const ENDING_PLANNED =
  '再編|整理|統合|統一|共有|配置|配備|増員|増設|新設|移行|採用|登用|拡張|延長|引き上げ|引き下げ|明確化|周知|啓発|点検|更新|制定|締結|補助|助成|補強|耐震化|適正化|最適化|無償化|立ち上げ|仕組みづくり|体制づくり|環境づくり|人材確保'

/** Words that end a heading whose section holds measures, such as "promotion of…". */
export const ENDS_AS_MEASURE = new RegExp(`(?:${PLANNED})(?:に向けて|に向けた取り?組み?|について|等|など)?$`, 'u')

const MEASURE_END = new RegExp(
  `(?:(?:${PLANNED}|${ENDING_PLANNED})(?:など|等)?|(?:${PLANNED})する|を(?:図る|進める|目指す|促す|設ける|定める|整える|行う)|に(?:取り組む|努める))。?$`,
  'u',
)

/** Whether an item ends with a measure: a noun of planning, or its verb. */
export function endsAsMeasure(words: string): boolean {
  return MEASURE_END.test(words.trimEnd())
}

/** Ends of sentences and items, by kind. */
export const JAPANESE_ENDINGS: readonly CueRule[] = [
  // Minutes and petitions ask: "We'd like you to…"
  rule(
    'request',
    'recommendation',
    'advice',
    0.5,
    /(?:て|で)(?:いただき|頂き|もらい)たい(?:。|$|と(?:思|考え|願|の))|(?:て|で)(?:ほしい|欲しい)(?:。|$|と(?:思|考え|願|の))|(?:よう(?:に)?|ことを|を)(?:強く|切に)?(?:お願いし(?:たい|ます)|お願い(?:いた|致)します|要望(?:する|します|いたします)|(?:望|願)(?:む|います|っています))。?$/gu,
  ),
  // "We'd like to go on to…", "It shall…", and the "that…" of resolutions.
  rule(
    'intent',
    'recommendation',
    'plan',
    0.5,
    new RegExp(
      `(?:て|で)(?:いき|行き|まいり|参り)たい(?:。|$|と(?:思|考え))|(?:(?:${PLANNED})し|取り組ん|進め|広げ|高め|整え|設け|図っ|努め|つなげ|目指し|支え|減らし|増やし|改め)(?:て|で)(?:いく|行く)(?:。|$|(?:こと|もの)と)|(?<![関対])(?:する|していく|行う|図る|進める|定める|設ける|努める)(?:こと|もの)と(?:する|します|した)。?$|(?<![関対])(?:する|行う|図る|定める|設ける|進める|整える|努める|求める|高める|止める|改める|守る|置く|つくる|作る|示す|見直す|しない|行わない)こと。$`,
      'gu',
    ),
  ),
  rule(
    'must-have',
    'recommendation',
    'need',
    0.5,
    /欠かせ(?:ない|ません)|(?:が|も)(?:急がれ|待たれ)(?:る|ます|て)|必要性(?:が(?:ある|あり|高)|は高)|(?:こと|の)が(?:鍵|カギ|かぎ)(?:と|に|です|で|だ)/gu,
  ),
  // A demand that is put as a question: "Isn't it necessary that…?"
  rule(
    'rhetoric',
    'recommendation',
    'advice',
    0.5,
    /(?:べき|必要|重要|大切|(?:ほう|方)が(?:よい|いい|良い))(?:なの|があるの|がある|な)?では(?:ない|ありません)(?:だろう|でしょう)?か。?$/gu,
  ),
  // Items without a verb need a heading or a list beside them: in other places they name things.
  rule('measure', 'recommendation', 'plan', 0.4, new RegExp(`(?:${PLANNED}|${ENDING_PLANNED})(?:など|等)?。?$`, 'gu')),
  rule(
    'plan-verb',
    'recommendation',
    'plan',
    0.4,
    /(?<!(?:リスク|危険|不安|負担|懸念|格差|損失|被害))を(?:つくる|作る|組織する|立ち上げる|始める|広げる|高める|増やす|減らす|なくす|無くす|守る|支える|見直す|改める|引き上げる|引き下げる|取り入れる|生かす|活かす|置く|結ぶ|続ける|早める|広める|育てる|明らかにする|明確にする|容易にする|可能にする|徹底する|義務(?:づけ|付け)る|後押しする|底上げする|推し進める)。?$/gu,
  ),
  // A problem that is named and nothing else.
  rule(
    'lack',
    'risk',
    'harm',
    0.5,
    /(?:欠如|不足|未整備|未対応|形骸化|空洞化|停滞|低迷|遅れ|後れ|陳腐化|老朽化|属人化|硬直化|煩雑さ|曖昧さ|不在|困難さ?|分断|乖離|逼迫|疲弊|不透明さ|脆弱性|ギャップ|低下|悪化|消失|喪失|常態化|敬遠|圧迫|低水準|流出|縦割り|置き去り|孤立|二重化)。?$/gu,
  ),
  // Something that ought to be and isn't.
  rule(
    'undone',
    'risk',
    'denial',
    0.5,
    /(?:され|でき|進ん|追いつい|整っ|至っ|つながっ|得られ|足り|図られ|行き渡っ|根付い|根づい|広がっ|浸透し|普及し|定着し|機能し|確立し|解消し)て(?:は|も)?(?:い(?:ない|ません|なく)|おらず|おりません)(?!(?:場合|とき|者|もの|人))/gu,
  ),
  rule(
    'limit',
    'risk',
    'harm',
    0.5,
    /限られて?(?:いる|います|おり)|限界が(?:ある|あり|見え|生じ)|限界に(?:達|近)|余地(?:は|が)(?:限られ|少な|乏し)|のが(?:現状|実情|実態)|負担(?:と(?:な|し)って|が(?:大き|集中|偏)|を(?:強い|かけて))|支障(?:が(?:ある|あり|出|生)|を(?:来|きた))|悪影響|弊害|不公平|手が回ら(?:ない|ず)|(?:追いつか|間に合わ)(?:ない|ず)/gu,
  ),
  rule(
    'burden',
    'risk',
    'harm',
    0.4,
    /依存(?:して(?:いる|います|おり)|。?$)|負担(?:が|も)(?:生じ|かか|重|増)|労力(?:が|を)|手間(?:が|を)|時間(?:が|を)(?:要し|要する|かかり|かかる)|低水準|取り残され|声が届/gu,
  ),
  rule(
    'problem',
    'risk',
    'harm',
    0.5,
    /(?:喫緊の|重大な|深刻な|最大の|根本的な|構造的な|長年の)(?:課題|問題|障害)|(?:課題|問題)(?:です|である|であり|だ。|の(?:一つ|ひとつ)|に直面|を抱え|が(?:浮き彫り|顕在|指摘され))/gu,
  ),
  rule(
    'fear-word',
    'risk',
    'fear',
    0.5,
    /危機感|(?:懸念|危惧|心配|憂慮)(?:を|し(?:て|ま)|の声)|懸念(?:点|材料)|(?:おそれ|恐れ)の(?:ある|高い)|不安(?:を(?:抱|感)|の声)/gu,
  ),
  // "It ends up…": an outcome that nobody wanted.
  rule('regret', 'risk', 'harm', 0.35, /て(?:しまう|しまい(?:ます|、)|しまって(?:いる|います))/gu),
  // Beside a condition it says what would no longer be possible.
  rule('unable', 'risk', 'denial', 0.35, /(?:でき|られ|れ|え|け|せ|め)(?:ない|ません)。?$|余儀なくさ/gu),
  // What a measure is said to bring.
  rule(
    'benefit',
    'assumption',
    'expectation',
    0.5,
    /(?:こと|の)(?:で|により|によって)、?[^。]{1,80}(?:可能(?:に|と)な(?:る|ります)|(?:が|も)(?:期待|見込)[^。]{1,4}|るように(?:なる|なります))。?$/gu,
  ),
  // Forces by their nouns alone, as lists of what is changing have them.
  rule('rise', 'driver', 'trend', 0.5, /(?:の|化の?|的な?)(?:進展|進行|高まり|加速|激化|台頭|広がり|増大|変容)。?$/gu),
]
