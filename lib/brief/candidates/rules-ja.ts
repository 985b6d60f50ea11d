// Japanese cues: endings and set phrases of obligation, possibility, conjecture and condition. The division follows the
// grammar of Japanese modality (Narrog 2009, "Modality in Japanese") and the functional expressions collected by
// Matsuyoshi, Sato and Utsuro (2007); the lists and their weights are our own.

import { JAPANESE_ENDINGS, PLANNED } from './endings-ja'
import { type CueRule, ruleOf } from './rule'

const rule = ruleOf('ja')

const RECOMMENDATION: readonly CueRule[] = [
  rule(
    'obligation',
    'recommendation',
    'obligation',
    0.6,
    /べき(?:で(?:ある|あります|あろう|す|しょう|はない|はありません)|だ|と(?:考え|思)|。?$)|(?:なければ|なくては)(?:ならない|なりません|いけない|いけません)|ねば(?:ならない|なりません)/gu,
  ),
  rule(
    'need',
    'recommendation',
    'need',
    0.55,
    /必要(?:がある|があります|である|であります|だ|です|不可欠|と(?:なる|なります|考え))|(?:が|は|も)必要。?$|ことが(?:重要|必要)に(?:なる|なります)|不可欠(?:である|であります|だ|です)|(?:こと|よう)が(?:必要|重要|適当|肝要|急務|大切|有効|求められ|望まし|望まれ)|急務(?:である|だ|です)|(?:重要|肝要|得策)(?:である|だ|です)/gu,
  ),
  rule(
    'advice',
    'recommendation',
    'advice',
    0.6,
    /(?:提言|提案|勧告|推奨)(?:する|したい|します|いたします)|(?:こと|ように?)[をに]?(?:求めたい|求め(?:る|ます)。|勧め(?:る|ます|たい)|要請(?:する|します)|提案(?:する|します))|望ましい|望まれ(?:る|ます)|求められ(?:る|ます)(?:。|$|が、)|求められて(?:いる|います|おり)|されたい|[るすくむ]価値(?:は|が)ある|どうか。?$/gu,
  ),
  rule(
    'label',
    'recommendation',
    'advice',
    0.6,
    /^[・●○]?\s?(?:提言|提案|勧告)[0-9０-９一二三四五六七八九十]{0,3}\s?[：:]/gu,
  ),
  rule(
    'demand',
    'recommendation',
    'advice',
    0.4,
    /[\p{Script=Han}\p{Script=Katakana}ー]を(?:強く)?(?:求め(?:る|ます)|(?:要望|要請|要求)(?:する|します))。?$/gu,
  ),
  // Verbs of planning say what somebody will do anyway, too: they need an actor, a heading or a list beside them.
  rule(
    'plan',
    'recommendation',
    'plan',
    0.4,
    new RegExp(
      `(?:する|定める|設ける|図る|進める|整える|行う|努める)こと。?$|(?:${PLANNED})(?:し|を)たい|(?:${PLANNED})(?:する|を(?:行う|急ぐ|進める))。?$|を(?:図る|進める|目指す|促す|設ける|定める|整える)。?$|に(?:取り組む|努める)。?$`,
      'gu',
    ),
  ),
  // The polite form at a sentence's end, with a verb of planning, is an author's promise.
  rule(
    'promise',
    'recommendation',
    'plan',
    0.5,
    new RegExp(
      `(?:${PLANNED})(?:も|を)?(?:し|行い|進め|急ぎ|図り|目指し)ます。?$|を(?:図り|進め|目指し|高め|整え|設け|定め|促し|果たし|引き下げ|引き上げ|行い)ます。?$|に(?:取り組み|努め|備え|つなげ)ます。?$|てまいります。?$`,
      'gu',
    ),
  ),
  // Any other act in the polite form needs an actor or a heading beside it: reports tell of acts, too.
  rule(
    'act',
    'recommendation',
    'plan',
    0.4,
    /(?<!(?:あり|[いてで]い|おり|なり|でき|れ|られ|思い|考え|言え|いえ|言い|ござい|わかり|分かり|示し|示せ|含み|し得|異なり|かかり|つながり|上り|もたらし|引き起こし|起き|生じ|向かい|伴い|高まり|増え|減り|続き|進み))ます。?$/gu,
  ),
  rule(
    'agent',
    'recommendation',
    'agent',
    0.2,
    /(?:政府|両国|国|県|市町村|市|町|村|自治体|企業|業界|当局|機関|議会|委員会|[一二三四五六七八九十]{1,2}市|省|庁|大学|銀行)(?=[はにが、]|には|として)/gu,
  ),
]

const RISK: readonly CueRule[] = [
  rule(
    'danger',
    'risk',
    'danger',
    0.55,
    /おそれ(?:が|も)|恐れ(?:が|も)|かねない|かねません|危険(?:が|性|に)|危うさ|危うい|脅威|脅か(?:す|さ)|危機に|リスクを(?:伴う|抱え|高め|負|増|もたら|生)|リスク(?:が(?:ある|あり|高|大き|増|存在)|(?:が|も)(?:生じ|及)|と(?:なる|なり)|に(?:直面|さらされ))/gu,
  ),
  rule('risk-word', 'risk', 'danger', 0.35, /リスク|脆弱|弱点|不確実/gu),
  rule(
    'fear',
    'risk',
    'fear',
    0.52,
    /懸念(?:され|する|がある|が(?:強|高)|も)|危惧(?:され|する)|心配(?:され|する|が|も)|不安(?:が|視)|警戒/gu,
  ),
  rule(
    'possibility',
    'risk',
    'possibility',
    0.38,
    /可能性(?:が(?:ある|あり|高い|高く|残る|残り|大き)|も(?:ある|あり|否定|考え|高い)|は(?:否定|高い|残る))|かもしれ(?:ない|ません)|(?:得|う)(?:る|ます)。|最悪の場合/gu,
  ),
  rule(
    'harm',
    'risk',
    'harm',
    0.33,
    /止ま(?:る|り)|停止|途絶|損傷|損なわ|損なう|失わ|失う|失った|不足|遅れ|悪化|圧迫|破裂|破綻|廃業|廃線|閉鎖|離職|流出|撤退|混乱|被害|障害|崩壊|衰退|中断|硬直|負担が(?:増|重|かえって)|追い込ま|できなくなる|いなくなる|できず|断る|断り|漏洩|切断|対立|高騰|格差|孤立|停電|故障|減収|拡大する恐れ|失敗|形骸化|取り残さ|選ばなくなる|二重|連鎖|攻撃|侵害|侵入|改ざん|悪用|悪意|漏えい|暴露|不正|詐欺|マルウェア|汚染|欠陥|隠れた|偏(?:り|った)|暴落|不安|失業|分断|緊張が|反発|ミスマッチ|冷え込|増大/gu,
  ),
  // What stands in the way, or falls short.
  rule(
    'shortcoming',
    'risk',
    'harm',
    0.5,
    /不十分|不明確|不透明|(?:を|の)(?:妨げ|阻(?:む|害)|足かせ)|障壁|課題(?:が(?:ある|あり|残|多|山積)|と(?:な|し)って)|問題(?:が(?:ある|あり|生じ|多|残)|を引き起こ|と(?:な|し)って)|(?:し|見つけ|探し|理解し)(?:にくい|づらい|づらく|にくく)|ままと?な(?:って|り)|(?:対応|実現|把握|活用|整備|保証)(?:でき|はほとんどでき)?て(?:い(?:ない|ません)|おらず)|確認されてい(?:ない|ません)|届か(?:ない|ず)|行き届か|理解されてい(?:ない|ません)|損なわれて|放置し(?:て|た)|ものは?ありません。?$|(?:が|は|も)(?:難しい|難しく(?!な)|困難)|(?:不足|停滞|低迷|逼迫|欠如|偏在|乖離)して(?:いる|います|おり)|に乏し(?:い|く)|(?:生|起)じ得ます|発生し得/gu,
  ),
  // In a report on threats, what an attacker does is the danger.
  rule(
    'attacker',
    'risk',
    'danger',
    0.5,
    /攻撃者(?:は|が|に)|悪意のある|攻撃(?:です|である|を仕掛け)|(?:侵害|悪用)(?:し(?:ます|た)|する|され(?:る|ます)|につなが)/gu,
  ),
  rule(
    'leads',
    'risk',
    'outcome',
    0.3,
    /引き起こ(?:す|し)|招(?:く|き|いて)|もたらす|もたらし(?:ます|た)|生み(?:、|ます)|を生む|につなが(?:る|り)|に繋が(?:る|り)|(?:生じ|増大|上昇|減少|悪化|低下|加速さ?|拡大)(?:し|れ|する|じ)?(?:る|ます)?。?$/gu,
  ),
  // An event in a named case weighs a little more than a clause with と or ば, which also states facts.
  rule('case', 'risk', 'condition', 0.28, /場合(?:に|、|は)/gu),
  rule(
    'condition',
    'risk',
    'condition',
    0.25,
    /(?:れ|け|せ|え|め|げ|ね|べ)ば(?=、|[\p{Script=Han}])|(?:る|す|く|ぐ|つ|う|ぶ|む|ない)と、|(?:まま|際に|なければ|たら|なら)(?=、|[\p{Script=Han}])/gu,
  ),
]

const ASSUMPTION: readonly CueRule[] = [
  rule(
    'premise',
    'assumption',
    'premise',
    0.6,
    /前提(?:と(?:し(?:て|ており|ている)|する(?!。?$)|なる)|である|だ|に)|仮定(?:し|する|だ)|想定(?:して(?:いる|おり|い)|する(?=。)|である)|ものとして(?:計算|試算|扱|考え)/gu,
  ),
  rule(
    'expectation',
    'assumption',
    'expectation',
    0.55,
    /と(?:みられ|見られ|見込ま|見込む|予想|予測|考えられ|思われ|見て(?:よい|いる)|期待され)|見込み(?:だ|である|です)|見通し(?:だ|である|です)|期待(?:でき|され)|ものと(?:考え|思わ|みら|見込)/gu,
  ),
  rule(
    'likelihood',
    'assumption',
    'likelihood',
    0.52,
    /だろう。?$|であろう。?$|でしょう。?$|はず(?:だ|である|です)|おそらく|恐らく|まず間違いな/gu,
  ),
  rule('outlook', 'assumption', 'expectation', 0.2, /今後も|引き続き|当面|少なくとも今後|このまま続/gu),
  rule(
    'proviso',
    'assumption',
    'proviso',
    0.3,
    /限り(?:は|、|において)|ことを条件に|に(?:懸かって|かかって|左右され)|次第(?:だ|である|です|で)/gu,
  ),
]

const DRIVER: readonly CueRule[] = [
  rule(
    'cause',
    'driver',
    'cause',
    0.5,
    /押し(?:上げ|下げ)|後押し|に伴(?:い|って)|を背景に|牽引|促して|もたらして|要因と|原因と|を受けて|の影響で/gu,
  ),
  // "The cost that goes with it" only names what something belongs to.
  rule('along', 'driver', 'cause', 0.3, /に伴う/gu),
  rule(
    'trend',
    'driver',
    'trend',
    0.5,
    /つつあ(?:る|ります)|(?:続|広が|高ま|強ま|深ま|進|増え|減っ|細っ|加速し|(?:深刻|多様|高度|複雑|常態|長期)化し)(?:って|んで|て|いて)(?:いる|います|おり)|(?:し|り|え|き|れ)続けて|ように(?:なった|なってきた)|傾向に|年々|急速に|急増|加速(?:して|度|しつつ|が)|増加の一途|が進み|が進む(?!と)|深まる一方|ことが多くなり/gu,
  ),
  rule(
    'force',
    'driver',
    'force',
    0.2,
    /高齢化|少子化|人口減少|減少|増加|上昇|拡大|変化|需要|競争|技術革新|規制|価格|賃金|人件費|気候|豪雨|依存|統廃合|頻発|退職/gu,
  ),
]

const KANJI_NUMBER = '[一二三四五六七八九十百千]{1,5}'

const EVIDENCE: readonly CueRule[] = [
  rule(
    'percent',
    'evidence',
    'figure',
    0.5,
    new RegExp(
      `[0-9０-９][0-9０-９.．,，]{0,9}(?:％|%|パーセント|ポイント|割)|${KANJI_NUMBER}(?:ポイント|割|分の)`,
      'gu',
    ),
  ),
  rule(
    'count',
    'evidence',
    'figure',
    0.4,
    /[0-9０-９][0-9０-９.．,，]{0,11}(?:万|億|兆|千)?(?:[0-9０-９,，]{1,5}(?:万|千)?)?(?:円|ドル|人|名|か国|カ国|校|件|社|隻|台|本|倍|か所|カ所|以上|施設|自治体|団体|世帯|キロ|メートル|トン|ヘクタール|時間|日|年間|回|棟|戸)/gu,
  ),
  rule(
    'comparison',
    'evidence',
    'comparison',
    0.3,
    /に達し|に上(?:る|り|った)|にのぼ|にとどま|を占め|を上回|を下回|平均|に満たない|から(?:むしろ)?低下|減少し(?:た|ました)|増加し(?:た|ました)|上昇し|経過し|と試算|で三番目|首位|改定されていない/gu,
  ),
  rule(
    'time',
    'evidence',
    'time',
    0.2,
    /(?:19|20)[0-9]{2}年(?!まで|度まで)(?:度)?|昨年度?|令和[0-9]{1,2}年|平成[0-9]{1,2}年|[一二三四五六七八九十]{1,2}年(?:前|間)/gu,
  ),
  rule(
    'source',
    'evidence',
    'source',
    0.35,
    /によれば|によると|調査|統計では?|聞き取りでは|試算(?:では|した)|報告書|データ/gu,
  ),
]

/** All Japanese rules. */
export const JAPANESE_RULES: readonly CueRule[] = [
  ...RECOMMENDATION,
  ...RISK,
  ...ASSUMPTION,
  ...DRIVER,
  ...EVIDENCE,
  ...JAPANESE_ENDINGS,
]
