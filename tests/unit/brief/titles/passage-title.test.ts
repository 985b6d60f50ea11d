// Titles made from passages: each sentence is our own, with the title that a reader would expect.

import { describe, expect, it, test } from 'vitest'
import { passageTitle } from '@/lib/brief/titles/passage-title'
import { isTitleUnwritten, passageBehindTitle, shownTitle } from '@/lib/brief/titles/unwritten-title'

const ENGLISH: readonly (readonly [passage: string, title: string])[] = [
  // Short sentences stay, without their full stop.
  ['Two rule books', 'Two rule books'],
  ['Ports should share one timetable.', 'Ports should share one timetable'],
  ['What should the towns do next?', 'What should the towns do next?'],
  ['If the ice comes early, ferries stop.', 'If the ice comes early, ferries stop'],
  ['It is possible that prices rise.', 'It is possible that prices rise'],
  ['The mast was planned by the U.S. and built in the U.K.', 'The mast was planned by the U.S. and built in the U.K.'],
  // Lead-ins are removed, one after another.
  ['Moreover, ports may close in winter.', 'Ports may close in winter'],
  ['In addition, however, the yard may close.', 'The yard may close'],
  ['And yet the yard stays open.', 'The yard stays open'],
  ['However.', 'However'],
  ['What’s more, the spare drum lies abroad.', 'The spare drum lies abroad'],
  ['It should be noted that nobody owns the pier.', 'Nobody owns the pier'],
  ['There is a growing risk that the pier sinks.', 'The pier sinks'],
  ['It is possible that one supplier could set the price.', 'One supplier could set the price'],
  ['We therefore recommend that both towns share one crane.', 'Both towns share one crane'],
  ['Another issue to consider is that small yards lose their best people.', 'Small yards lose their best people'],
  ['The main concern is the missing test bench in the port.', 'The missing test bench in the port'],
  // Asides and brackets are removed.
  ['The ferries, for example, carry 900 lorries.', 'The ferries carry 900 lorries'],
  ['The harbour (built in 1911) has two cranes.', 'The harbour has two cranes'],
  ['1) Share one timetable between both ports.', 'Share one timetable between both ports'],
  ['- Buy only tested equipment.', 'Buy only tested equipment'],
  ['“Nobody can inspect the boxes.”', 'Nobody can inspect the boxes'],
  ['The gauges are old.[12]', 'The gauges are old'],
  // The part before the main clause is removed if all of it is too long.
  [
    'In 2017 the harbour board spent 67.4 million crowns on dredging its own basins, the ferry board 47.1 million.',
    'The harbour board spent 67.4 million crowns on dredging its own basins',
  ],
  [
    'In the years after the second flood, however, the paper mill could close for good.',
    'The paper mill could close for good',
  ],
  [
    'If the ice comes early and the ferries stop, then the island has no doctor for as long as the thaw takes.',
    'The island has no doctor for as long as the thaw takes',
  ],
  [
    'If one maker of drums sets the price for both harbours, it will be hard for the boards to change to another.',
    'One maker of drums sets the price for both harbours',
  ],
  [
    'Port managers fear that the new rule will drive small carriers out of the harbour within a single season.',
    'The new rule will drive small carriers out of the harbour within a single season',
  ],
  // A long clause ends where the next one begins.
  [
    'The grid could fail in a cold week, because nobody has tested the spare parts for two years.',
    'The grid could fail in a cold week',
  ],
  [
    'Prices rose by 12.5 percent between 2019 and 2024, which few of the boards had expected at the time.',
    'Prices rose by 12.5 percent between 2019 and 2024',
  ],
  [
    'Delmar spent 61.4 million on berths in 2023 whereas the city on the other shore spent nothing at all.',
    'Delmar spent 61.4 million on berths in 2023',
  ],
  [
    'The board has also demanded that carriers buy their drums from one of the four makers on its own list.',
    'Carriers buy their drums from one of the four makers on its own list',
  ],
  // Without another clause in it, it ends where a phrase begins.
  [
    'The ministry approved new limits on loans for foreign yards in the August of the second year after the storm.',
    'The ministry approved new limits on loans for foreign yards',
  ],
  // Nothing is cut in a pair, and a sentence that is a little too long stays whole.
  [
    'For both harbours, the yard’s turn to a single supplier brings both financial and technical trouble, even as it leaves room for a smaller fleet.',
    'The yard’s turn to a single supplier brings both financial and technical trouble',
  ],
  [
    'The new crane poses both financial and technical problems to the two boards that share it, and to their insurers in the capital.',
    'The new crane poses both financial and technical problems to the two boards',
  ],
  [
    'A review after the two winters should decide whether the lower reach needs five more.',
    'A review after the two winters should decide whether the lower reach needs five more',
  ],
  [
    'The difference between the tolls of the two harbours and those of the free ports on the mainland will grow with each season.',
    'The difference between the tolls of the two harbours and those of the free ports',
  ],
  // A title doesn't end in an adjective, a number, a determiner or a verb that wants an object.
  [
    'The board of the water company plans to close the four smallest pumping stations in the valley before the end of the decade.',
    'The board of the water company plans to close the four smallest pumping stations',
  ],
  [
    'The ferry line will have to adapt to the port’s new limits on noise at night, such as slower engines and fewer calls at the inner quays.',
    'The ferry line will have to adapt to the port’s new limits on noise at night',
  ],
  [
    'The towns should work with each other to lower the toll at the old lock, since most of the barges come from up the river.',
    'The towns should work with each other to lower the toll at the old lock',
  ],
  // Nor before an "of" that names the whole of a part.
  [
    'The region depends on a small number of specialised laboratories abroad for the testing of nearly all of its drinking water samples.',
    'The region depends on a small number of specialised laboratories abroad',
  ],
  [
    'The port is the leader in clean fuels with 40 percent of the sales on the coast, a share twice that of the harbour on the other shore.',
    'The port is the leader in clean fuels with 40 percent of the sales on the coast',
  ],
  // Nor in a list, of which the first part may stay.
  [
    'A cyberattack on the shared control room would stop the cranes, the locks and the signals at the same time on both shores.',
    'A cyberattack on the shared control room would stop the cranes',
  ],
  [
    'If two plug standards take hold along the coast, each of the yards will become smaller, less efficient, and less able to share its staff with the others.',
    'Each of the yards will become smaller',
  ],
  [
    'The board lost the pilots, the fitters and the divers of the northern yard to the larger firms in the capital within a single year.',
    'The board lost the pilots, the fitters and the divers of the northern yard',
  ],
  // Nor in a clause that has only begun, or between a verb and its preposition.
  [
    'Half of the losses in the network result from the leaks that nobody has looked for since the last survey of the mains.',
    'Half of the losses in the network result from the leaks',
  ],
  [
    'Keep a paper copy of the list, because the first thing that a flood takes is the power.',
    'Keep a paper copy of the list',
  ],
  [
    'Now the ministry decides which of the piers the lines call at, since from 2030 a berth without a plug will cost about 4 percent more.',
    'Now the ministry decides which of the piers the lines call at',
  ],
  // A title doesn't point at the sentence before: the noun stays, or what is said of it.
  ['This dependence on one yard could raise all prices.', 'Dependence on one yard could raise all prices'],
  ['These two ports share one crane.', 'Two ports share one crane'],
  ['Such a rule would drive small carriers out.', 'A rule would drive small carriers out'],
  ['This could lead to higher prices for small carriers.', 'Higher prices for small carriers'],
  ['This means that nobody can inspect the boxes.', 'Nobody can inspect the boxes'],
  ['This is because the spare drum lies abroad.', 'The spare drum lies abroad'],
  ['This would hurt the small yards, because nobody owns the plan.', 'Nobody owns the plan'],
  // What would make something worse is the news, if the thing itself stands in the sentence before.
  ['The problem would be worse for the ferries if both cranes failed in one week.', 'Both cranes failed in one week'],
  ['This risk may even be greatly exacerbated when the ice comes early.', 'The ice comes early'],
  ['The problem would be worse if this happened again.', 'The problem would be worse if this happened again'],
  ['The cost of dredging would be worse if the sand moved.', 'The cost of dredging would be worse if the sand moved'],
  [
    'In 2030, this creates a second market for the used drums that no board of the bay has ever tested in a winter.',
    'A second market for the used drums that no board of the bay has ever tested',
  ],
  // What means something by itself stays, and so does what has nothing else to say.
  ['This year the ferries carried 900 lorries.', 'This year the ferries carried 900 lorries'],
  ['This increased toll would drive carriers away.', 'Increased toll would drive carriers away'],
  ['This will hurt.', 'This will hurt'],
  // The first letter is capitalized, and the letters of names stay.
  ['however, small yards lose.', 'Small yards lose'],
  ['eBay changed the trade.', 'eBay changed the trade'],
]

const JAPANESE: readonly (readonly [passage: string, title: string])[] = [
  ['両市は共同で試験場を設けるべきである。', '両市は共同で試験場を設けるべきである'],
  ['また、冬には港が閉じるおそれがある。', '冬には港が閉じるおそれがある'],
  ['しかしながら、さらに、予備の部品が足りない。', '予備の部品が足りない'],
  ['加えて、点検の間隔を半年に縮める。', '点検の間隔を半年に縮める'],
  ['第一に、燃料を島に置く。', '燃料を島に置く'],
  ['だからこそ、三つの島が同じ船を使う必要がある。', '三つの島が同じ船を使う必要がある'],
  ['もう一つの課題は、技術者が二人しかいないことである。', '技術者が二人しかいないことである'],
  ['岸壁（1911年完成）は古い。', '岸壁は古い'],
  ['・公表の時期を決める。', '公表の時期を決める'],
  // The last clauses hold the point; the topic stays with them if there is room.
  [
    'しかし、予備の部品がすべて外国にあるため、送電網が止まれば復旧までに数週間かかる可能性がある。',
    '送電網が止まれば復旧までに数週間かかる可能性がある',
  ],
  [
    '政府は、重要な部品の一覧を作り、毎年それを見直し、結果を公表すべきである。',
    '政府は、重要な部品の一覧を作り、毎年それを見直し、結果を公表すべきである',
  ],
  [
    '共同管制室へのサイバー攻撃は両岸のクレーンと水門と信号を同時に止め、復旧までに数日かかる可能性が高い。',
    '共同管制室へのサイバー攻撃は復旧までに数日かかる可能性が高い',
  ],
  // A title doesn't point at the sentence before: the noun stays, or what is said of it.
  ['この規則は小さな船会社の負担となる。', '規則は小さな船会社の負担となる'],
  ['こうした規格の違いは造船所の負担となる。', '規格の違いは造船所の負担となる'],
  ['これは深刻な問題である。', '深刻な問題である'],
  ['これにより、港が閉じるおそれがある。', '港が閉じるおそれがある'],
  ['これを防ぐため、両市は予備の部品を共同で買うべきである。', '両市は予備の部品を共同で買うべきである'],
  [
    '港の設備は古くなっており、点検の担い手も足りないことから、その修理には少なくとも数年の期間が必要である。',
    '修理には少なくとも数年の期間が必要である',
  ],
  ['その後、港は閉じた。', 'その後、港は閉じた'],
  ['それぞれの港が部品を持つ。', 'それぞれの港が部品を持つ'],
  ['これまでの点検は不十分である。', 'これまでの点検は不十分である'],
  // What the verb is said of stays with it, and so do both halves of a pair.
  [
    '水道会社の理事会は来年末までに谷間にある四つの小さな揚水場を閉鎖して遠隔監視に切り替える計画である。',
    '水道会社の理事会は四つの小さな揚水場を閉鎖して遠隔監視に切り替える計画である',
  ],
  [
    '新しい通行料は北岸の小規模な運送業者または冬に離島を結ぶ渡船会社のいずれかに深刻な損害を与える可能性がある。',
    '新しい通行料は深刻な損害を与える可能性がある',
  ],
  [
    '政府は船員の訓練校の存続と老朽化した灯台の改修の双方に必要な予算を来年度中に確保しなければならない。',
    '政府は必要な予算を来年度中に確保しなければならない',
  ],
  [
    '若い技術者が首都の高い給与に引かれて地方を離れることで保守の担い手がいなくなる事態が懸念されている。',
    '保守の担い手がいなくなる事態が懸念されている',
  ],
  // Without a comma, the title is cut behind a condition, otherwise behind a particle.
  [
    '検査できない機器で作られた通信網が広い地域で採用されると重要なインフラの安全を確保することが難しくなる。',
    '重要なインフラの安全を確保することが難しくなる',
  ],
  [
    '港湾局と電力会社と三つの町の代表による常設の協議体が設備の規格の違いを毎年少しずつなくしていくべきである。',
    '常設の協議体が設備の規格の違いを毎年少しずつなくしていくべきである',
  ],
  // A polite end becomes a plain one, and a noun that says enough stands alone.
  ['両市は共同で試験場を設置します。', '両市は共同で試験場を設置する'],
  ['両市は共同で試験場を設置しました。', '両市は共同で試験場を設置した'],
  ['両市は予備の部品を買う必要があります。', '両市は予備の部品を買う必要'],
  ['また、冬には港が閉じるおそれがあります。', '冬には港が閉じるおそれ'],
  ['点検の記録は公開されていません。', '点検の記録は公開されていない'],
  ['点検は半年に一度にすべきです。', '点検は半年に一度にすべき'],
  [
    '予備の部品がほぼすべて外国の倉庫にあるため、送電網が止まれば復旧までに数週間かかる可能性があります。',
    '送電網が止まれば復旧までに数週間かかる可能性',
  ],
]

describe('the title of a passage', () => {
  test.each(ENGLISH)('%s', (passage, title) => {
    expect(passageTitle(passage).title).toBe(title)
  })

  test.each(JAPANESE)('%s', (passage, title) => {
    expect(passageTitle(passage).title).toBe(title)
  })

  it('is of the first sentence where a passage has several', () => {
    expect(passageTitle('Moreover, the pier sinks. Nobody pays.')).toEqual({
      title: 'The pier sinks',
      cut: 'none',
      isWhole: false,
    })
  })

  it('says whether it is all of the passage, and what had to be cut', () => {
    expect(passageTitle('The pier\nsinks.')).toEqual({ title: 'The pier sinks', cut: 'none', isWhole: true })
    expect(passageTitle('Moreover, the pier sinks.')).toMatchObject({ cut: 'none', isWhole: false })
    const long = 'The pier sinks into the mud of the bay, because the piles were never driven down to the rock.'
    expect(passageTitle(long)).toMatchObject({ cut: 'clause', isWhole: false })
  })

  it('counts as cut where only a person can say what its first word points at', () => {
    expect(passageTitle('This will hurt.')).toMatchObject({ title: 'This will hurt', cut: 'clause' })
    expect(passageTitle('これが原因で港が閉じる。')).toMatchObject({ title: 'これが原因で港が閉じる', cut: 'clause' })
    expect(passageTitle('This rule will hurt.')).toMatchObject({ title: 'Rule will hurt', cut: 'none' })
  })

  it('keeps one endless word as far as a card holds it', () => {
    expect(passageTitle('x'.repeat(500)).title).toBe('x'.repeat(119).replace(/^x/, 'X').concat('x'))
    expect(passageTitle('🌐'.repeat(500)).title).toBe('🌐'.repeat(60))
  })
})

describe('an unwritten title', () => {
  const long = 'Moreover, the pier sinks into the mud of the bay, because the piles were never driven down to the rock.'
  const cite = (quote: string) => ({
    a: {
      briefId: 'b',
      quote,
      prefix: '',
      suffix: '',
      start: 0,
      end: 1,
      state: 'anchored',
      capturedBy: '',
      capturedAt: '',
    } as const,
  })

  it('is one that was cut out of a passage and stayed so', () => {
    const { title } = passageTitle(long)
    expect(isTitleUnwritten({ title, citations: cite(long) })).toBe(true)
    expect(isTitleUnwritten({ title: 'A sinking pier', citations: cite(long) })).toBe(false)
    expect(isTitleUnwritten({ title, citations: cite(long), keptTitle: title })).toBe(false)
    expect(isTitleUnwritten({ title, citations: cite(long), keptTitle: 'Another title' })).toBe(true)
    expect(isTitleUnwritten({ title: `${title}!`, citations: cite(long) })).toBe(false)
    expect(isTitleUnwritten({ title, citations: {} })).toBe(false)
    expect(isTitleUnwritten({ title: '', citations: cite(long) })).toBe(false)
  })

  it('is one whose first word says whose it is, and not who', () => {
    const theirs = 'Their key members do not agree on who repairs the cranes.'
    expect(isTitleUnwritten({ title: passageTitle(theirs).title, citations: cite(theirs) })).toBe(true)
  })

  it('is not one that says its clause in full', () => {
    expect(isTitleUnwritten({ title: 'The pier sinks', citations: cite('Moreover, the pier sinks.') })).toBe(false)
  })

  it('is also one that ends as politely as its passage, as titles once did', () => {
    const polite =
      '予備の部品がほぼすべて外国の倉庫にあるため、送電網が止まれば復旧までに数週間かかる可能性があります。'
    const { title } = passageTitle(polite)
    expect(isTitleUnwritten({ title, citations: cite(polite) })).toBe(true)
    const before = '送電網が止まれば復旧までに数週間かかる可能性があります'
    expect(isTitleUnwritten({ title: before, citations: cite(polite) })).toBe(true)
    expect(isTitleUnwritten({ title: '停電の長期化', citations: cite(polite) })).toBe(false)
  })

  it('is also the beginning of a passage with an ellipsis, as titles once were', () => {
    expect(isTitleUnwritten({ title: 'Moreover, the pier sinks into the mud…', citations: cite(long) })).toBe(true)
    expect(isTitleUnwritten({ title: 'And then…', citations: cite(long) })).toBe(false)
  })

  it('is shown with an ellipsis where it ends inside a clause, and stays as it is otherwise', () => {
    const inside =
      'Half of the losses in the network result from the leaks that nobody has looked for since the last survey of ' +
      'the mains.'
    const atClause =
      'Suppliers may fail in the same week, which would stop both cranes for as long as nobody has agreed on who ' +
      'repairs which of them first.'
    const shown = (quote: string, title = passageTitle(quote).title) => shownTitle({ title, citations: cite(quote) })
    expect(passageTitle(inside).cut).toMatch(/word|phrase/)
    expect(shown(inside)).toBe(`${passageTitle(inside).title}…`)
    expect(shown(atClause)).toBe('Suppliers may fail in the same week')
    expect(shown(inside, 'The yard divides the towns')).toBe('The yard divides the towns')
    const old = 'Half of the losses in the network result from the leaks that…'
    expect(shown(inside, old)).toBe(old)
    expect(shown(inside, '')).toBe('')
  })

  it('has a passage behind it, which a written title keeps', () => {
    const citations = { ...cite('The pier is old.'), b: { ...cite(long).a, quote: long } }
    expect(passageBehindTitle({ title: passageTitle(long).title, citations })).toBe(long)
    expect(passageBehindTitle({ title: 'My own words', citations })).toBe('The pier is old.')
    expect(passageBehindTitle({ title: 'My own words', citations: {} })).toBe(undefined)
  })
})
