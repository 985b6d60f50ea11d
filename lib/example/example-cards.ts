// The cards and links of the example board, as data in both languages. `quote` is a passage of the example brief.

import type { CardFieldValue } from '../domain/cards/card-fields'
import type { CardKind } from '../domain/cards/card-kind'
import type { Link } from '../domain/cards/link'
import type { Verdict } from '../domain/cards/pair-field'
import type { LocalizedText } from '../domain/localized'

export interface ExampleCard {
  /** Names the card within the example, for links and pairs. */
  readonly key: string
  readonly kind: CardKind
  readonly title: LocalizedText
  readonly body?: LocalizedText
  readonly quote?: LocalizedText
  readonly fields?: Readonly<Record<string, CardFieldValue | LocalizedText>>
  readonly tags?: readonly string[]
}

const TECHNOLOGY: LocalizedText = { en: 'Technology', ja: '技術' }
const ECONOMY: LocalizedText = { en: 'Economy', ja: '経済' }
const SECURITY: LocalizedText = { en: 'Security', ja: '安全保障' }
const LAW: LocalizedText = { en: 'Law', ja: '法制度' }
const JOINT: LocalizedText = { en: 'Joint', ja: '共同' }
const US: LocalizedText = { en: 'US government', ja: '米国政府' }

const RISKS: readonly ExampleCard[] = [
  {
    key: 'split',
    kind: 'risk',
    title: { en: 'Two worlds of technical standards', ja: '技術標準が二つに割れる' },
    quote: {
      en: 'If the world splits into two sets of technical standards, every market becomes smaller and devices stop working together.',
      ja: '世界の技術標準が二つに割れると、どの市場も小さくなり、機器どうしがつながらなくなる。',
    },
    fields: {
      cause: { en: 'each camp sets its own standards', ja: '両陣営がそれぞれの標準を定める' },
      event: { en: 'markets for networks split in two', ja: '通信網の市場が二つに分かれる' },
      consequence: {
        en: 'smaller markets and devices that do not connect',
        ja: '市場が小さくなり、機器がつながらない',
      },
      category: ECONOMY,
      ...{ likelihoodInherent: 5, impactInherent: 4, likelihoodCurrent: 5, impactCurrent: 4 },
      ...{ likelihoodResidual: 3, impactResidual: 3, confidence: 'medium', treatment: 'change-likelihood' },
      status: 'open',
    },
  },
  {
    key: 'networks',
    kind: 'risk',
    title: { en: 'Networks that an opponent can switch off', ja: '相手に止められる通信網' },
    quote: {
      en: 'If networks of allied countries are built with equipment that nobody can inspect, an opponent could listen in or switch them off.',
      ja: '同盟国の通信網が、誰も検査できない機器で作られると、相手に盗聴され、止められるおそれがある。',
    },
    fields: {
      cause: { en: 'equipment is bought that nobody can inspect', ja: '誰も検査できない機器を調達する' },
      event: { en: 'an opponent uses a hidden way in', ja: '相手が隠れた入口を使う' },
      consequence: { en: 'outages and lost secrets', ja: '通信の停止と機密の漏えい' },
      category: SECURITY,
      ...{ likelihoodInherent: 4, impactInherent: 5, likelihoodCurrent: 3, impactCurrent: 5 },
      ...{ likelihoodResidual: 2, impactResidual: 4, confidence: 'high', treatment: 'remove-source' },
      status: 'remediating',
    },
  },
  {
    key: 'lock-out',
    kind: 'risk',
    title: { en: 'First data, closed markets', ja: '先にデータを集めた者が市場を閉ざす' },
    quote: {
      en: 'Whoever gathers the data first and masters machine learning may close a market to all who come later.',
      ja: '先にデータを集めて機械学習を使いこなした者が、後から来る者に市場を閉ざすかもしれない。',
    },
    fields: {
      category: ECONOMY,
      ...{ likelihoodInherent: 2, impactInherent: 4, likelihoodCurrent: 2, impactCurrent: 4, confidence: 'low' },
      status: 'investigating',
    },
  },
  {
    key: 'military',
    kind: 'risk',
    title: { en: 'The military lead shrinks early', ja: '軍事的優位が早く縮む' },
    quote: {
      en: 'The military lead of the two allies could shrink faster than their planners expect.',
      ja: '日米の軍事的な優位は、想定より早く縮むおそれがある。',
    },
    fields: {
      category: SECURITY,
      ...{ likelihoodInherent: 3, impactInherent: 5, likelihoodCurrent: 2, impactCurrent: 5 },
      ...{ likelihoodResidual: 1, impactResidual: 4, confidence: 'medium', treatment: 'change-likelihood' },
    },
  },
  {
    key: 'controls',
    kind: 'risk',
    title: { en: 'Export controls hit our own laboratories', ja: '輸出規制が自らの研究所を縛る' },
    quote: {
      en: 'Export controls that are drawn too widely may cut companies off from customers, partners and their own laboratories.',
      ja: '広すぎる輸出規制は、企業を顧客や提携先、さらには自社の研究所からも切り離しかねない。',
    },
    fields: {
      category: LAW,
      ...{ likelihoodInherent: 4, impactInherent: 3, likelihoodCurrent: 4, impactCurrent: 3 },
      ...{ likelihoodResidual: 2, impactResidual: 2, confidence: 'high', treatment: 'change-consequences' },
      status: 'open',
    },
  },
  {
    key: 'rule-books',
    kind: 'risk',
    title: { en: 'Two rule books, neither kept', ja: '二つの規則の板挟み' },
    quote: {
      en: 'If the two governments act without telling each other, firms will face two rule books and serve neither well.',
      ja: '両政府が知らせ合わずに動けば、企業は二つの規則に挟まれ、どちらも守りきれない。',
    },
    fields: {
      category: LAW,
      ...{ likelihoodCurrent: 3, impactCurrent: 2, likelihoodResidual: 3, impactResidual: 2, confidence: 'medium' },
      ...{ treatment: 'retain', status: 'accepted' },
    },
  },
]

const RECOMMENDATIONS: readonly ExampleCard[] = [
  {
    key: 'standards',
    kind: 'recommendation',
    title: { en: 'A standing group for technical standards', ja: '技術標準のための常設組織' },
    quote: {
      en: 'They should set up a standing group that prepares common positions for the bodies that write technical standards.',
      ja: '両政府は、技術標準を決める場に向けて共通の立場を準備する常設の組織を設けるべきである。',
    },
    fields: {
      ...{ addressee: JOINT, instrument: 'standards', effort: 'L', impact: 5, priority: 'P1' },
      ...{ timeBand: 'next', lifecycle: 'recommendation' },
    },
  },
  {
    key: 'list',
    kind: 'recommendation',
    title: { en: 'Agree on a short list of critical technologies', ja: '重要技術の短い一覧に合意する' },
    quote: {
      en: 'The two governments should agree on a short list of critical technologies, and review it every year.',
      ja: '両政府は、重要技術の短い一覧に合意し、毎年見直すべきである。',
    },
    fields: {
      ...{ addressee: JOINT, instrument: 'diplomacy', effort: 'M', impact: 4, priority: 'P1' },
      ...{ timeBand: 'now', lifecycle: 'planned' },
    },
  },
  {
    key: 'licences',
    kind: 'recommendation',
    title: { en: 'Decide export licences within 30 days', ja: '輸出許可を30日以内に判断する' },
    quote: {
      en: 'Licences for exports between the two countries should be decided within 30 days.',
      ja: '両国間の輸出許可は30日以内に判断すべきである。',
    },
    fields: {
      ...{ addressee: US, instrument: 'regulation', effort: 'S', impact: 3, priority: 'P2' },
      ...{ timeBand: 'next', lifecycle: 'recommendation' },
    },
  },
  {
    key: 'tested',
    kind: 'recommendation',
    title: { en: 'Buy only tested network equipment', ja: '検査済みの通信機器だけを調達する' },
    quote: {
      en: 'Buyers in both governments should ask for equipment that independent laboratories have tested.',
      ja: '両政府の調達では、独立した試験所が検査した機器を求めるべきである。',
    },
    fields: {
      ...{ addressee: JOINT, instrument: 'procurement', effort: 'M', impact: 5, priority: 'P1' },
      ...{ timeBand: 'now', lifecycle: 'planned' },
    },
  },
  {
    key: 'research',
    kind: 'recommendation',
    title: { en: 'Pool money for basic research', ja: '基礎研究に資金を出し合う' },
    quote: {
      en: 'They should pool money for basic research in fields where each is strong alone, such as robotics and quantum sensing.',
      ja: 'ロボットや量子センサーなど、それぞれが強みを持つ分野の基礎研究に、資金を出し合うべきである。',
    },
    fields: {
      ...{ addressee: JOINT, instrument: 'funding', effort: 'XL', impact: 4, priority: 'P2' },
      ...{ timeBand: 'later', lifecycle: 'recommendation' },
    },
  },
  {
    key: 'doors',
    kind: 'recommendation',
    title: { en: 'Keep civil research open', ja: '民生分野の研究交流を保つ' },
    quote: {
      en: 'Both should keep doors open to Chinese researchers in fields without military use, because shutting them out would cost more than it protects.',
      ja: '軍事に関わらない分野では、中国の研究者に扉を開いておくべきである。',
    },
    fields: {
      ...{ addressee: JOINT, instrument: 'institution', effort: 'S', impact: 2, priority: 'P3' },
      timeBand: 'later',
    },
  },
]

const OTHERS: readonly ExampleCard[] = [
  {
    key: 'spending',
    kind: 'driver',
    title: { en: 'Public money for research', ja: '公的な研究資金' },
    fields: { steep: 'economic', impact: 4, uncertainty: 2, direction: 'rising' },
  },
  {
    key: 'state-plans',
    kind: 'driver',
    title: { en: 'State plans for home-made parts', ja: '国産部品を求める国の計画' },
    quote: {
      en: 'The state wants 70 percent of the core parts of high-tech goods to come from home by 2025.',
      ja: '政府は2025年までに、ハイテク製品の中核部品の70％を国内で賄うことを目指している。',
    },
    fields: { steep: 'political', impact: 4, uncertainty: 3, direction: 'rising' },
  },
  {
    key: 'camps',
    kind: 'driver',
    title: { en: 'Which camp third countries choose', ja: '第三国がどの陣営を選ぶか' },
    quote: {
      en: 'Nobody knows whether European and Korean companies will follow one camp or sell to both.',
      ja: '欧州と韓国の企業が一方の陣営に従うのか、両方に売るのかは、誰にも分からない。',
    },
    fields: { steep: 'political', impact: 5, uncertainty: 5, direction: 'unclear' },
  },
  {
    key: 'patents',
    kind: 'evidence',
    title: { en: '40 % of patent applications', ja: '特許出願の40％' },
    quote: {
      en: 'China files 40 percent of all patent applications, more than twice the American share.',
      ja: '世界の特許出願の40％は中国からで、米国の2倍を超える。',
    },
    fields: { confidence: 'high' },
  },
  {
    key: 'outspent',
    kind: 'evidence',
    title: { en: '67.4 against 47.1 and 12.1 billion dollars (2017)', ja: '674億、471億、121億ドル（2017年）' },
    quote: {
      en: 'In 2017 the Chinese government spent 67.4 billion dollars on research in its own institutes, the American government 47.1 billion, and the Japanese government 12.1 billion.',
      ja: '2017年の政府内研究費は、中国が674億ドル、米国が471億ドル、日本が121億ドルだった。',
    },
    fields: { confidence: 'high' },
  },
  {
    key: 'lead-holds',
    kind: 'assumption',
    title: { en: 'Japan keeps its lead in robots for ten years', ja: '日本はロボットの優位を10年保つ' },
    quote: {
      en: 'It is assumed that Japanese firms keep their lead in robots and precision parts for another decade.',
      ja: '日本企業がロボットと精密部品の優位をあと10年保つことが前提とされている。',
    },
    fields: { confidence: 'low', category: TECHNOLOGY },
  },
  {
    key: 'follow',
    kind: 'question',
    title: { en: 'Will European and Korean firms follow one camp?', ja: '欧州と韓国の企業は一方に従うか' },
  },
  {
    key: 'one-web',
    kind: 'scenario',
    title: { en: 'One connected market', ja: '一つにつながった市場' },
    body: {
      en: 'Rivals write standards together and compete on products.',
      ja: '競い合う国々が標準は共に作り、製品で競う。',
    },
    fields: { crossX: 'high', crossY: 'high' },
  },
  {
    key: 'two-camps',
    kind: 'scenario',
    title: { en: 'Two closed camps', ja: '閉じた二つの陣営' },
    body: {
      en: 'Each camp builds its own networks, and third countries must choose.',
      ja: '各陣営が自前の通信網を築き、第三国は選択を迫られる。',
    },
    fields: { crossX: 'low', crossY: 'high' },
  },
  {
    key: 'drift',
    kind: 'scenario',
    title: { en: 'Slow drift apart', ja: 'ゆっくりと離れていく' },
    body: {
      en: 'Nobody decides to split, but rules grow apart year by year.',
      ja: '誰も分断を決めないまま、規則が年ごとに離れていく。',
    },
    fields: { crossX: 'low', crossY: 'low' },
  },
]

export const EXAMPLE_CARDS: readonly ExampleCard[] = [...RISKS, ...RECOMMENDATIONS, ...OTHERS]

/** The two cards of each link (by their keys), and its content. There is a gap of each kind, as on a real board. */
export const EXAMPLE_LINKS: readonly (Link & { readonly from: string; readonly to: string })[] = [
  { from: 'list', to: 'controls', kind: 'mitigates', effect: 'changes-consequences', strength: 3 },
  { from: 'standards', to: 'split', kind: 'mitigates', effect: 'changes-likelihood', strength: 3 },
  { from: 'research', to: 'military', kind: 'mitigates', effect: 'changes-likelihood', strength: 2 },
  { from: 'tested', to: 'networks', kind: 'mitigates', effect: 'removes-source', strength: 3 },
  { from: 'licences', to: 'controls', kind: 'mitigates', effect: 'changes-consequences', strength: 3 },
  { from: 'doors', to: 'military', kind: 'mitigates', effect: 'creates-or-raises', strength: 1 },
  { from: 'state-plans', to: 'lock-out', kind: 'causes' },
  { from: 'outspent', to: 'military', kind: 'supports' },
  { from: 'patents', to: 'lock-out', kind: 'supports' },
]

/** The verdict on each recommendation in each scenario. */
export const EXAMPLE_VERDICTS: readonly (readonly [recommendation: string, scenario: string, verdict: Verdict])[] = [
  ['list', 'one-web', 'works'],
  ['list', 'two-camps', 'works'],
  ['list', 'drift', 'works'],
  ['standards', 'one-web', 'works'],
  ['standards', 'two-camps', 'fails'],
  ['standards', 'drift', 'works-if-changed'],
  ['research', 'one-web', 'works'],
  ['research', 'two-camps', 'works'],
  ['research', 'drift', 'works'],
  ['tested', 'one-web', 'works'],
  ['tested', 'two-camps', 'works'],
  ['tested', 'drift', 'works'],
  ['licences', 'one-web', 'works'],
  ['licences', 'two-camps', 'works-if-changed'],
  ['licences', 'drift', 'works'],
  ['doors', 'one-web', 'works'],
  ['doors', 'two-camps', 'fails'],
  ['doors', 'drift', 'works-if-changed'],
]

/** The strength with which one driver moves another, 0 to 3. */
export const EXAMPLE_INFLUENCES: readonly (readonly [from: string, to: string, strength: 0 | 1 | 2 | 3])[] = [
  ['state-plans', 'spending', 3],
  ['state-plans', 'camps', 2],
  ['spending', 'state-plans', 1],
  ['spending', 'camps', 1],
  ['camps', 'state-plans', 2],
  ['camps', 'spending', 1],
]
