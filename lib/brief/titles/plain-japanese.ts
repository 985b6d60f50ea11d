// The ends of polite Japanese sentences as titles have them: 「対応します」 becomes 「対応する」, and 「対応する必要があります」
// becomes 「対応する必要」. The dictionary form of most verbs follows from the letter before 「ます」. Where that letter leaves
// two forms open, lists decide; a word that no list knows stays polite, because a wrong verb is worse.

/** Verbs in 「す」 with one kanji, whose polite form looks like that of 「する」. */
const SU_KANJI = '示出渡押返話表指残増戻移直隠壊促崩消流回通試探貸刺差活逃越倒乱冷励伸延落起及減許正耕覆任灯照凝殺汚'
/** More of them, with letters or another kanji between. */
const SU_WORD =
  /(?:落と|起こ|及ぼ|滅ぼ|増や|減ら|もたら|生か|活か|動か|脅か|揺るが|逃が|果た|満た|交わ|伸ば|延ば|閉ざ|みな|こな|尽く|(?<![少危])なく|揺ら|絶や|費や|冷ま|覚ま|励ま|巡ら|凝ら|照ら|漏ら|散ら|悩ま|済ま|暮ら|見直|見通|取り戻|繰り返)$/u
/** Verbs in 「る」 that keep the letter before 「ます」, although most verbs with that letter don't. */
const RU_VERB =
  /(?:でき|出来|起き|生き|尽き|飽き|過ぎ|すぎ|延び|伸び|のび|帯び|浴び|滅び|足り|借り|降り|懲り|試み|顧み|省み|鑑み|かんがみ|[てをと]み|落ち|満ち|朽ち|用い|率い|強い|報い|老い|悔い|[てでがはもにとを、]い|^い|[見似煮着得経寝出来])$/u
/** Verbs in 「う」 that those would claim. */
const U_VERB = /(?:したが|ちが|ねが|うたが|うかが|あらが)い$/u
/** Nouns that say by themselves that something is there, behind the words that say what. */
const THERE =
  /(?<=[るうくすつぬむぶぐたいのな])(必要|可能性|おそれ|恐れ|危険性|危険|リスク|懸念|余地|見込み|必要性)がある$/u

const I_TO_U: Readonly<Record<string, string>> = {
  い: 'う',
  き: 'く',
  ぎ: 'ぐ',
  し: 'す',
  ち: 'つ',
  に: 'ぬ',
  び: 'ぶ',
  み: 'む',
  り: 'る',
}
const I_TO_A: Readonly<Record<string, string>> = {
  い: 'わ',
  き: 'か',
  ぎ: 'が',
  し: 'さ',
  ち: 'た',
  に: 'な',
  び: 'ば',
  み: 'ま',
  り: 'ら',
}
const I_TO_TA: Readonly<Record<string, string>> = {
  い: 'った',
  き: 'いた',
  ぎ: 'いだ',
  し: 'した',
  ち: 'った',
  に: 'んだ',
  び: 'んだ',
  み: 'んだ',
  り: 'った',
}
const E_ROW = /[えけげせぜてでねべめれ]$/u

/** Returns the words with a plain end if theirs is polite; otherwise, and where the plain verb isn't known, as they are. */
export function plainEnd(words: string): string {
  const [, body = words, asks = ''] = /^(.*?)(か?[?？]?)$/u.exec(words) ?? []
  const plain = plainVerb(body) ?? plainNoun(body)
  if (plain === undefined) return words
  return asks === '' ? plain.replace(THERE, '$1') : `${plain}${asks}`
}

/** True if a sentence of the passage ends politely. */
export function isPolite(passage: string): boolean {
  return /(?:ます|ました|ません|です|でした|でしょう)か?(?:[。．」』）?？\s]|$)/u.test(passage)
}

function plainNoun(body: string): string | undefined {
  const [, before = '', end] = /^(.+?)(です|でした|でしょう)$/u.exec(body) ?? []
  if (before === '') return undefined
  if (end === 'でしょう') return `${before}だろう`
  if (end === 'でした') return `${before}だった`
  if (/(?:よう|みたい|そう)$/u.test(before)) return `${before}だ`
  return before.replace(/(?:な|(?<=[るたいうくすつぬむぶぐ]))[のん]$/u, '')
}

function plainVerb(body: string): string | undefined {
  const [, stem = '', end = ''] = /^(.+?)(ます|ました|ません|ませんでした)$/u.exec(body) ?? []
  if (stem === '') return undefined
  const special = specialVerb(stem, end)
  if (special !== undefined) return special
  const verb = verbOf(stem)
  if (!verb) return undefined
  const { root, isGodan } = verb
  const last = stem.slice(-1)
  const godan = (forms: Readonly<Record<string, string>>) => `${root}${forms[last] ?? ''}`
  if (end === 'ます') return isGodan ? godan(I_TO_U) : `${stem}る`
  if (end === 'ました') return isGodan ? (/(?:行き|いき)$/u.test(stem) ? `${root}った` : godan(I_TO_TA)) : `${stem}た`
  return `${isGodan ? godan(I_TO_A) : stem}${end === 'ません' ? 'ない' : 'なかった'}`
}

/** The verbs that no rule makes. */
function specialVerb(stem: string, end: string): string | undefined {
  const form = (present: string, past: string, not: string) =>
    ({ ます: present, ました: past, ません: `${not}ない`, ませんでした: `${not}なかった` })[end]
  const put = (polite: RegExp, present: string, past: string, not: string) => {
    const made = form(present, past, not)
    return polite.test(stem) && made !== undefined ? stem.replace(polite, made) : undefined
  }
  return (
    put(/でござい$/u, 'である', 'であった', 'では') ??
    put(/(?:ござい|あり)$/u, 'ある', 'あった', '') ??
    put(/(?<=[てで])おり$/u, 'いる', 'いた', 'い') ??
    put(/(?<=[てで])まいり$/u, 'いく', 'いった', 'いか') ??
    put(/(?:いたし|致し)$/u, 'する', 'した', 'し') ??
    put(/(?<=[にて]|んで)き$/u, 'くる', 'きた', 'こ') ??
    (stem.endsWith('し') && isSuru(stem.slice(0, -1)) ? put(/し$/u, 'する', 'した', 'し') : undefined)
  )
}

function isSuru(before: string): boolean {
  if (SU_WORD.test(before)) return false
  if (/[\p{Script=Katakana}ー\p{Script=Latin}\d」）]$/u.test(before)) return true
  const kanji = /\p{Script=Han}+$/u.exec(before)?.[0] ?? ''
  if (kanji.length > 1) return true
  if (kanji !== '') return !SU_KANJI.includes(kanji)
  // Behind a particle, or the end of an adverb.
  return /[をがはもにとくりい]$/u.test(before)
}

/** The verb whose polite stem this is; undefined where it could be of either kind. */
function verbOf(stem: string): { readonly root: string; readonly isGodan: boolean } | undefined {
  const root = stem.slice(0, -1)
  const last = stem.slice(-1)
  const godan = { root, isGodan: true }
  if (E_ROW.test(stem) || last === 'じ') return { root: stem, isGodan: false }
  if (last === 'し') return SU_WORD.test(root) || SU_KANJI.includes(root.slice(-1)) ? godan : undefined
  // 「下さいます」, of respect, has forms of its own.
  if (/(?:下|くだ|な)さい$/u.test(stem)) return undefined
  if (U_VERB.test(stem)) return godan
  if (RU_VERB.test(stem)) return { root: stem, isGodan: false }
  return last in I_TO_U ? godan : undefined
}
