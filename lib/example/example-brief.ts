// The brief of the example board, in our own words: a digest with figures of "Competing With China on Technology and
// Innovation" by James L. Schoff and Asei Ito (Carnegie Endowment for International Peace, 2019). Cards cite it by quote.

import type { LocalizedText } from '../domain/localized'

export const EXAMPLE_BRIEF_TITLE: LocalizedText = {
  en: 'Keeping an edge in technology: a digest',
  ja: '技術の優位を保つために：要約',
}

export const EXAMPLE_BRIEF_TEXT: LocalizedText = {
  en: `Keeping an edge in technology: a digest

An example in our own words, after the policy brief “Competing With China on Technology and Innovation” by James L. Schoff and Asei Ito (Carnegie Endowment for International Peace, October 2019). All figures are from there.

Where things stand

China is no longer a workshop for the inventions of others. It leads in some kinds of manufacturing, in platforms that live on small payments, in everyday services built on them, and in parts of basic research.

About 800 million people use the internet there, and firms that follow the plans of the state reach them first. The state wants 70 percent of the core parts of high-tech goods to come from home by 2025.

In 2017 the Chinese government spent 67.4 billion dollars on research in its own institutes, the American government 47.1 billion, and the Japanese government 12.1 billion. China files 40 percent of all patent applications, more than twice the American share.

Money has begun to move less freely. Chinese direct investment in the United States fell from 46 billion dollars in 2016 to 4.8 billion in 2018. Venture capital has not slowed yet: there were close to 600 deals between the two countries in 2018.

What is at risk

If the world splits into two sets of technical standards, every market becomes smaller and devices stop working together.

If networks of allied countries are built with equipment that nobody can inspect, an opponent could listen in or switch them off.

Whoever gathers the data first and masters machine learning may close a market to all who come later.

Civil inventions flow into the armed forces by design. The military lead of the two allies could shrink faster than their planners expect.

Export controls that are drawn too widely may cut companies off from customers, partners and their own laboratories. An algorithm written in California by a Japanese firm may need a licence before it can travel to Tokyo.

If the two governments act without telling each other, firms will face two rule books and serve neither well.

What could be done

The two governments should agree on a short list of critical technologies, and review it every year.

They should set up a standing group that prepares common positions for the bodies that write technical standards.

They should pool money for basic research in fields where each is strong alone, such as robotics and quantum sensing.

Buyers in both governments should ask for equipment that independent laboratories have tested.

Licences for exports between the two countries should be decided within 30 days.

Both should keep doors open to Chinese researchers in fields without military use, because shutting them out would cost more than it protects.

What nobody knows

It is assumed that Japanese firms keep their lead in robots and precision parts for another decade. It is also assumed that the alliance itself stays firm whoever governs.

Nobody knows whether European and Korean companies will follow one camp or sell to both.`,
  ja: `技術の優位を保つために：要約

ジェームズ・L・ショフ氏と伊藤亜聖氏による政策提言「Competing With China on Technology and Innovation」（カーネギー国際平和財団、2019年10月）をもとに、私たちの言葉でまとめた例です。数値はすべて同書によります。

現状

中国はもはや他国の発明を組み立てる工場ではない。製造業の一部、少額決済に支えられたプラットフォーム、その上の生活サービス、そして基礎研究の一部で先頭に立っている。

中国のインターネット利用者は約8億人にのぼり、国の計画に沿う企業が真っ先に顧客に届く。政府は2025年までに、ハイテク製品の中核部品の70％を国内で賄うことを目指している。

2017年の政府内研究費は、中国が674億ドル、米国が471億ドル、日本が121億ドルだった。世界の特許出願の40％は中国からで、米国の2倍を超える。

資金の流れは細り始めた。中国から米国への直接投資は、2016年の460億ドルから2018年には48億ドルに減った。一方、ベンチャー投資はまだ衰えず、2018年には両国の間で600件近くに達した。

何が危ういか

世界の技術標準が二つに割れると、どの市場も小さくなり、機器どうしがつながらなくなる。

同盟国の通信網が、誰も検査できない機器で作られると、相手に盗聴され、止められるおそれがある。

先にデータを集めて機械学習を使いこなした者が、後から来る者に市場を閉ざすかもしれない。

民間の発明は意図して軍に流れ込む。日米の軍事的な優位は、想定より早く縮むおそれがある。

広すぎる輸出規制は、企業を顧客や提携先、さらには自社の研究所からも切り離しかねない。日本企業がカリフォルニアで書いたアルゴリズムを東京へ送るにも、許可が要るかもしれない。

両政府が知らせ合わずに動けば、企業は二つの規則に挟まれ、どちらも守りきれない。

何ができるか

両政府は、重要技術の短い一覧に合意し、毎年見直すべきである。

両政府は、技術標準を決める場に向けて共通の立場を準備する常設の組織を設けるべきである。

ロボットや量子センサーなど、それぞれが強みを持つ分野の基礎研究に、資金を出し合うべきである。

両政府の調達では、独立した試験所が検査した機器を求めるべきである。

両国間の輸出許可は30日以内に判断すべきである。

軍事に関わらない分野では、中国の研究者に扉を開いておくべきである。締め出せば、守れるものより失うものの方が大きい。

分からないこと

日本企業がロボットと精密部品の優位をあと10年保つことが前提とされている。誰が政権に就いても同盟が揺るがないことも前提とされている。

欧州と韓国の企業が一方の陣営に従うのか、両方に売るのかは、誰にも分からない。`,
}
