// Each group of rules on a sentence of its own, and each trap beside it.

import { describe, expect, it } from 'vitest'
import { findCues } from '@/lib/brief/candidates/find-cues'
import { ENGLISH_GUARDS } from '@/lib/brief/candidates/guards-en'
import { JAPANESE_GUARDS } from '@/lib/brief/candidates/guards-ja'
import type { RuleMeaning } from '@/lib/brief/candidates/rule'
import { ENGLISH_RULES } from '@/lib/brief/candidates/rules-en'
import { JAPANESE_RULES } from '@/lib/brief/candidates/rules-ja'
import en from '@/messages/en/candidates.json'
import { kindOf } from './fixtures'

const RULES = [...ENGLISH_RULES, ...JAPANESE_RULES]

describe('the rules', () => {
  it.each([
    ['recommendation', 'The two ports should share one timetable.'],
    ['recommendation', 'The ministry needs to publish its figures.'],
    ['recommendation', 'It is essential to train more electricians.'],
    ['recommendation', 'We strongly recommend a joint register.'],
    ['recommendation', 'Publish every licence on one map.'],
    ['recommendation', 'The cities could usefully pool their crews.'],
    ['recommendation', 'Governments should not subsidise both standards.'],
    ['risk', 'There is a danger that the cables age faster than planned.'],
    ['risk', 'Suppliers may fail in the same week.'],
    ['risk', 'If the standards drift apart, each market becomes smaller.'],
    ['risk', 'Pilots fear that the channel will close.'],
    ['assumption', 'We assume that tariffs stay where they are.'],
    ['assumption', 'Demand is expected to double.'],
    ['assumption', 'The lines will probably remain open.'],
    ['driver', 'Warmer winters are shrinking the snow.'],
    ['driver', 'Carmakers increasingly shape the rules of trade.'],
    ['evidence', 'Rail carries 17 percent of the tonnage.'],
    ['evidence', 'In 2019 the survey recorded 212 faults.'],
    ['evidence', 'The budget fell from $3 million to $2 million.'],
    ['recommendation', '県は制度を統一すべきである。'],
    ['recommendation', '国は費用を公開しなければならない。'],
    ['recommendation', '窓口を一本化することが望ましい。'],
    ['recommendation', 'まず二つの市で試行してはどうか。'],
    ['recommendation', '拙速な統合は避けるべきではないか、と問う前に、市は計画を示すべきだ。'],
    ['risk', '更新が遅れれば、給水が止まるおそれがある。'],
    ['risk', '人材が流出し、事業が続けられなくなりかねない。'],
    ['risk', '負担の増加が懸念される。'],
    ['assumption', '人口は推計どおりに推移すると仮定する。'],
    ['assumption', '補助は今後も続くと見込まれる。'],
    ['driver', '高齢化が需要を押し上げている。'],
    ['driver', '競争は激しくなりつつある。'],
    ['evidence', '漏水率は平均12.8％である。'],
    ['evidence', '調査によれば、2023年の事故は47件だった。'],
    // Forms that strangers' briefs have: plain English, polite Japanese, verbs of planning beside their actor.
    ['recommendation', 'We need to train more electricians.'],
    ['recommendation', 'Partner with the towns along the line.'],
    ['recommendation', 'Invest in spare transformers.'],
    ['recommendation', 'Led by the port office, publish one timetable.'],
    ['recommendation', 'Prioritise, collect and share the records of faults.'],
    ['recommendation', 'The central recommendation is one register.'],
    ['risk', 'The output of the yards may plateau.'],
    ['risk', 'There is a shortage of pilots.'],
    ['recommendation', '配管を更新する必要があります。'],
    ['recommendation', '更新を進めるべきと考えます。'],
    ['recommendation', '県は制度を統一すべきであります。'],
    ['recommendation', '費用を公開しなければなりません。'],
    ['recommendation', '国土交通省は港の設備を整備する。'],
    ['recommendation', '提言２：窓口の一本化'],
    ['recommendation', '市は記録の公開を求める。'],
    ['risk', '管が破れた場合、給水が停止する。'],
    ['risk', '港が孤立するかもしれません。'],
    ['driver', '人手不足が深刻化している。'],
    // Demands without a modal verb, promises, weaknesses, things that are not done.
    ['recommendation', 'What is needed instead is one register of cables.'],
    ['recommendation', 'The findings highlight the need for a second crane.'],
    ['recommendation', 'The council will publish its drills every spring.'],
    ['risk', 'Old switches are an obstacle to shared timetables.'],
    ['risk', 'The yards lack any spare parts.'],
    ['risk', 'The plan does not guarantee that ferries keep sailing, and could mislead captains.'],
    ['risk', 'The problem is, nobody keeps the records.'],
    ['evidence', 'Figure 3 shows the draught of each berth.'],
    // What others hold to be so and gains that nobody has shown are assumptions; what is hard is a risk.
    ['assumption', 'Most captains hold the view that the channel stays deep.'],
    ['assumption', 'Respondents agreed that one register suffices.'],
    ['assumption', 'The case is likely to be strengthened as smaller yards join.'],
    ['risk', 'Counting the cables is very challenging.'],
    ['risk', 'The rules pose serious challenges for small yards.'],
    ['risk', 'The inspector has a conflict of interest.'],
    ['risk', 'Open timetables could help attackers to find the fuel and cause harm.'],
    ['recommendation', 'The timetable will be published by April.'],
    ['recommendation', 'A second crane is needed to unload in winter.'],
    ['recommendation', 'It may also be necessary for towns to share a pilot.'],
    // Measures that nobody has decided on yet, points of minutes, ways that authors offer, promises.
    ['recommendation', 'The bill, if passed, would require every yard to keep spares.'],
    ['recommendation', 'We would also urge the ports to share one pilot.'],
    ['recommendation', 'Action: Harbour office to write to the yards about fuel at risk of being lost.'],
    ['recommendation', 'An alternative might be to pool the cranes of both yards.'],
    ['recommendation', 'A shared register of cables is urgently needed.'],
    ['recommendation', 'The council has committed to building a second berth.'],
    ['recommendation', 'The towns cannot afford to repeat the summer of the strike.'],
    ['recommendation', 'Captains who carry fuel must be certified.'],
    ['recommendation', 'We are partnering with three towns to widen the channel.'],
    // What is bad without a word of danger: evaluations, what something makes of others, harm under way.
    ['risk', 'The operator was disappointed to see the timetable.'],
    ['risk', 'A problem with the present timetable is that ferries meet in the narrows.'],
    ['risk', 'Owners are wary of ordering larger ferries.'],
    ['risk', 'Hiding the fare makes it hard for travellers to compare.'],
    ['risk', 'Longer gaps make the ferry less reliable.'],
    ['risk', 'The new tariff creates several problems for small yards.'],
    ['risk', 'Storms regularly damage the outer wall.'],
    ['risk', 'A late pilot led to long queues.'],
    ['risk', 'Cables can be stolen.'],
    ['risk', 'The old signals were not designed to guide ferries of this size.'],
    ['risk', 'There is limited knowledge of the sea bed.'],
    ['risk', 'Old plans were too rigid for the new channel.'],
    ['risk', 'The tariff risks driving smaller yards away.'],
    // Findings and forecasts keep their kind, whatever they are about.
    ['evidence', 'A survey of captains found that a lack of pilots keeps ferries in port.'],
    ['evidence', 'A study by the harbour office showed that fewer yards keep spares.'],
    ['assumption', 'The yard is projected to build nearly 30 percent of all ferries.'],
    ['assumption', 'The office estimated that 40 berths will be required.'],
    ['assumption', 'These measures will save travellers more than $1 million a year.'],
    ['assumption', 'We are hopeful that the towns find a common timetable.'],
    ['assumption', 'The evidence suggests that a second crane could unload 40 ships.'],
    ['assumption', 'Training the pilots will improve safety in the narrows.'],
    // Needs and steps without a modal verb, and more ways to say that something goes badly.
    ['recommendation', 'We need a second berth.'],
    ['recommendation', 'Specifically, introduce a shared register of cables.'],
    ['recommendation', 'Our reading of the records suggests that both yards should share a pilot.'],
    ['recommendation', 'We are proposing to share one pilot.'],
    ['recommendation', 'The solution to this is to share one pilot.'],
    ['recommendation', 'Night ferries require close coordination of both quays.'],
    ['recommendation', 'We can avoid this by keeping two pilots.'],
    ['assumption', 'We should not expect both quays to open in spring.'],
    ['risk', 'The pilots’ office was plagued by quarrels.'],
    ['risk', 'Low fares and old ships make a vicious circle.'],
    ['risk', 'Small yards are facing similar, major challenges.'],
    ['risk', 'Many towns were not prepared for the night ferries.'],
    ['risk', 'It is costly to move a berth.'],
    ['risk', 'A common concern about night ferries is that captains tire.'],
    ['risk', 'The old harbour doesn’t provide enough tugs.'],
    ['recommendation', '港ごとに予備の配管を整備します。'],
    ['recommendation', '窓口の一本化を検討します。'],
    ['recommendation', '利用者に直接知らせる仕組みが必要。'],
    ['recommendation', '記録の状況が見える化されているべき。'],
    ['risk', '利用者の声が届かない。'],
    ['risk', '記録が残らず、原因は不明確である。'],
    ['risk', '攻撃者は古い部品を入り口にする。'],
    ['risk', '管が破れた場合､給水が停止する｡'],
    // How minutes ask, resolutions demand and plans promise.
    ['recommendation', '港の記録を毎月公表していただきたい。'],
    ['recommendation', '夜間の窓口を残してほしいと考えております。'],
    ['recommendation', '時刻表の共有を強く要望いたします。'],
    ['recommendation', '二つの港が費用を分け合うべきではないでしょうか。'],
    ['recommendation', 'まず試しに一年運航することが必要ではないか。'],
    ['recommendation', '予備の配管を計画的に増やしていきたいと考えています。'],
    ['recommendation', '岸壁の点検を強化していく。'],
    ['recommendation', '各港は点検の結果を三月までに示すこと。'],
    ['recommendation', '港長は係留の順番を定めるものとする。'],
    ['recommendation', '航路の維持には町の協力が欠かせません。'],
    // What is lacking, undone, too much or feared.
    ['risk', '夜間に働く整備士の不足'],
    ['risk', '点検の記録が港の間で共有されておらず、残っていない。'],
    ['risk', '部品の値段は一般に公開されていません。'],
    ['risk', '予備を置く場所は限られています。'],
    ['risk', '小さな港には大きな負担となっている。'],
    ['risk', '整備士の確保は喫緊の課題である。'],
    ['risk', '町は航路の廃止に危機感を抱いている。'],
    ['risk', '許可が下りなければ、冬の便は運航できません。'],
    ['assumption', '記録を一つにまとめることで、どの港でも部品を探せるようになります。'],
    ['driver', '港の仕事の自動化の進展'],
  ])('suggest %s: %s', (kind, sentence) => {
    expect(kindOf(sentence)).toBe(kind)
  })

  it.each([
    ['a plan that has no actor', '設備を整備する。'],
    ['a duty of the past, politely', '管を更新する必要がありました。'],
    ['a noun that begins like an instruction', 'Investment in ports was low.'],
    ['an adjective that looks like an instruction', 'Lower fares imply fewer ships.'],
    ['a condition turned round', 'Should captains ever refuse, the ferries that rely on them will wait.'],
    ['what a paper says of itself', 'This paper presents what the ports should share.'],
    ['a need that is conceded', '窓口を統一する必要があるが、費用が分からない。'],
    ['what an attacker does', '攻撃者は偽の時刻表を公開します。'],
    ['a noun of planning that no list or heading makes a measure', '岸壁の整備'],
    ['a duty of an office', '港の安全に関すること。'],
    ['a decline', '便は年ごとに減っていく。'],
    ['an act that somebody tells of', '船は朝に港を出ます。'],
    ['two nouns that look like an instruction', 'Support and maintenance of the cranes took a week.'],
    ['what isn’t necessary', 'No second permit is necessary to dock here.'],
    ['a view of others', 'One view was that ports should pay.'],
    ['what people are forced to', 'When fog comes, captains on the outer route must wait for a pilot.'],
    ['what follows for others', 'This results in a situation where the towns must pay for both.'],
    ['what something counts as', 'Tugs should also be considered a source of noise.'],
    ['an update as a noun', 'Update on the second crane'],
    ['a finished act', 'The bill that required spares was repealed.'],
    ['what is only to be noted', 'It should be noted that two ferries are old.'],
    ['what nobody does yet', 'That is a pity, as we should be sharing pilots.'],
    ['what somebody needs something for', 'The office gives captains the charts they need to find both states.'],
    ['estimates of a paper', 'The estimates by this paper suggest that two fares rose.'],
    ['what is not to be understated', 'The cost of a second crane should not be understated.'],
    ['what the authors do not say', 'We are not suggesting that captains should pay.'],
    ['a proposal that is described', 'The berth we propose is deep.'],
    ['an effect', 'This should ease the queues.'],
    ['what is better for somebody', 'The new quay is quiet and so it will be better for everyone.'],
    ['an indirect question with a long subject', 'They debated whether a shared and larger pilot office should exist.'],
  ])('suggest no recommendation for %s: %s', (_, sentence) => {
    expect(kindOf(sentence)).not.toBe('recommendation')
  })

  it.each([
    ['a question', 'Should the state pay for it?'],
    ['a question in Japanese', '国が負担すべきだろうか。'],
    ['what is denied', 'The trial should not be seen as a model.'],
    ['what nobody need do', 'The towns need not decide this year.'],
    ['what should have been', 'The towns should have asked earlier.'],
    ['what could have been', 'The dam could have failed.'],
    ['what should have been, in Japanese', '料金を見直しておくべきだった。'],
    ['a demand by somebody else', 'The union said that the towns should pay.'],
    ['a demand in quotation marks', '“You should pay,” the chair told us.'],
    ['a demand by somebody else, in Japanese', '知事は、国が負担すべきだと述べた。'],
    ['an indirect question', 'Opinions differ on how strict the rule should be.'],
    ['the month of May', 'The towns met in May and signed.'],
    ['a noun such as risk register', 'The risk register has three pages.'],
    ['a noun such as risk management, in Japanese', 'リスク管理計画は三頁である。'],
    ['people who drive', 'A bus driver waits at the corner.'],
    ['a question whether something is not so, in Japanese', '船は朝に出ないか。'],
    ['a case of those who are not there', '登録されていない者は事務所に寄る。'],
    ['a denied danger', 'There is no risk of flooding here.'],
    ['a denial in Japanese', 'ただちに水質が悪化するわけではない。'],
    ['dangers that somebody looks for', 'Divers inspect the hull for flaws.'],
    ['a barrier that is none', 'The tide is not considered a major barrier.'],
    ['what was done for a study', 'We interviewed ten captains on the barriers to trade.'],
    ['a help that may come', 'The trial may also help captains without delay.'],
    ['a hedge beside what a text is about', 'The towns could write of the crisis in letters.'],
    ['a low risk', 'There is a low risk of fog.'],
    ['a harm that is denied', 'A second timetable would not disrupt the night ferries.'],
    ['how something works', 'Rules shape the trade of two ports.'],
    ['what is expected by the way', 'The office keeps a long list of the ferries of the towns that are expected soon.'],
    ['a denial beside a hedge', 'The towns are not alone, and might say so.'],
    ['what a law requires, with a figure', 'The act requires the yard to keep 20 percent of its fuel.'],
    ['the title of a work that is cited', 'Lee (2022) “Risks of the narrow channel”'],
    ['the adjective potential', 'Potential solutions differ in size and are closed.'],
    ['what a paper leaves out', 'This paper does not cover the risk of fire.'],
    ['what a paper leaves out, in the plural', 'We do not discuss dangers of the strait in this report.'],
    ['what a paper takes for granted of its readers', 'This paper assumes that readers know the port.'],
    ['how to read a paper', 'Readers should understand that the examples are old.'],
    ['less of something bad', 'Larger berths led to fewer delays.'],
    ['what is hard for thieves', 'The lock makes it difficult for anyone to steal fuel.'],
    ['what is less costly', 'Shared pilots are less costly.'],
    ['interests that do not conflict', 'The inspector has no financial conflicts of interest.'],
    ['what nobody has to do', 'A yard does not have to keep spares.'],
    ['a plain sentence', 'The harbour has two cranes.'],
    ['a plain sentence in Japanese', '港には二つの岸壁がある。'],
  ])('suggest nothing for %s: %s', (_, sentence) => {
    expect(kindOf(sentence)).toBe('-')
  })

  it('let a demand win over the danger that it answers, and a warning over its figures', () => {
    expect(kindOf('Ports should hold spares, or they run the risk of a long outage.')).toBe('recommendation')
    expect(kindOf('If the cable fails, 40 percent of traffic could be cut off.')).toBe('risk')
  })

  it('are told apart by id, and each says why in words', () => {
    const ids = [...RULES, ...ENGLISH_GUARDS, ...JAPANESE_GUARDS].map(({ id }) => id)
    expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length)
    expect(ids.every((id) => /^(?:en|ja)-[a-z-]+$/.test(id))).toBe(true)
    const meanings = new Set<RuleMeaning>(RULES.map(({ meaning }) => meaning))
    for (const meaning of meanings) expect(en.why[meaning]).toBeTruthy()
  })

  it('have global patterns in which nothing unbounded repeats', () => {
    for (const { pattern } of [...RULES, ...ENGLISH_GUARDS, ...JAPANESE_GUARDS]) {
      expect(pattern.flags).toContain('g')
      const inside = pattern.source.replace(/\[[^\]]*\]/g, 'x').replace(/\\./g, 'x')
      // A single word may have any length, but a group may not repeat without a limit.
      expect(inside).not.toMatch(/\)[*+]|\{\d+,\}|\.[*+]/)
    }
  })
})

describe('the reason for a suggestion', () => {
  it.each([
    ['We will introduce one timetable.', 'We will introduce', 'plan'],
    ['Another storm could close both ports.', 'Another', 'another'],
    ['The new rules pose a challenge and could close both ports.', 'challenge', 'harm'],
    ['If both cranes fail, the port will close.', 'will', 'outcome'],
    ['If both cranes fail, the port will close.', 'If', 'condition'],
    ['Both ports must cut costs rather than wait.', 'rather than', 'choice'],
    ['The budget fell to nearly $3 billion.', '$3 billion', 'figure'],
    ['The budget fell to nearly $3 billion.', 'nearly', 'comparison'],
    ['港の点検の体制を強化します。', '強化します。', 'plan'],
    ['点検の遅れは重大な事故を招く。', '招く', 'outcome'],
    ['港の点検は十分に公開されていません。', 'されていません', 'denial'],
  ])('%s: %s', (sentence, words, meaning) => {
    const cue = findCues(sentence).find(({ start, end }) => sentence.slice(start, end) === words)
    expect(cue?.rule.meaning).toBe(meaning)
  })
})
