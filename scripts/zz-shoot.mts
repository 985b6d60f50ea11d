// usage: tsx shoot.mts TAG
import { Studio, ready } from '/work/legible/scripts/pictures/studio.mts'
import { httpCaller } from '/work/legible/tests/support/caller.ts'
const tag = process.argv[2] ?? 'x'
const only = process.argv[3]
const OUT = '/tmp/legible'
const studio = await Studio.open()
const WORDS = ['Export controls tighten suddenly','Shipping routes are closed for weeks','Allied firms lose access to chips','Early data monopolies close markets','Rare earths run short','Networks nobody can inspect','Talent leaves for the larger market','Rules differ from port to port','Small firms lose access to standards bodies','A cyber attack on the grid','Two rule books, neither kept','Public research money dries up','A supplier fails','Key staff leave at once','Legacy system cannot be migrated on time','Courts disagree on liability']
const JA = ['輸出規制が急に強まる','海上輸送が数週間止まる','同盟国の企業が半導体を調達できなくなる','初期のデータ独占が市場を閉ざす','レアアースが不足する','検査できない通信網','人材が大きな市場へ流出する','港ごとに規則が異なる','小さな企業が標準化団体から締め出される','送電網へのサイバー攻撃','二つの規則集、どちらも守られない','公的研究費が枯渇する','供給元が倒産する','主要な職員が一度に辞める','旧システムを期限までに移行できない','責任をめぐり裁判所の判断が割れる']

const { findBoard } = await import('/work/legible/tests/e2e/support/board-in-page.ts')
const KINDS = ['risk','risk','recommendation','driver','risk','assumption','evidence','risk','question']
const T = {en:['Export controls tighten suddenly','Ports close','Small firms lose access to the bodies that set standards'],ja:['輸出規制が急に強まる','港が閉まる','小さな企業が標準化団体から締め出される']}
async function fill2(p,id,count,lang){ const step=(i,n)=> i%3===0?1+(n%5):4+(n%2)
 for(let i=0;i<count;i++){ const kind=KINDS[i%9]; const fields = kind==='risk'&&i%4!==1?{likelihoodCurrent:step(i,i),impactCurrent:step(i,i+1)}:kind==='driver'?{impact:step(i,i),uncertainty:4}:{}
  await studio.ask(p,`/api/boards/${id}/cards`,{kind,title:T[lang][i%3],fields}) }
 for (const [from,to] of [['REC-001','R-001'],['REC-001','R-004'],['REC-002','R-002'],['REC-003','R-003']]) await studio.ask(p,`/api/boards/${id}/links`,{from,to,kind:'mitigates',strength:2}) }
/** In the page, in px of the screen: what lies over something, and words that are too small. */
const measure = function measure(editor: Editor, leastPx: number) {
  const rectsOf = (selector: string) =>
    [...editor.getContainer().ownerDocument.querySelectorAll(selector)]
      .map((element) => ({ element, rect: element.getBoundingClientRect() }))
      .filter(({ rect }) => rect.width > 0 && rect.height > 0)
  const meet = (a: DOMRect, b: DOMRect) =>
    a.left + 1 < b.right && b.left + 1 < a.right && a.top + 1 < b.bottom && b.top + 1 < a.bottom
  const zoom = editor.getZoomLevel()
  const nameOf = (element: Element) => element.closest('[data-shape-id]')?.textContent?.slice(0, 40) ?? ''
  const cards = rectsOf('[data-shape-type="card"]')
  const stacks = rectsOf('.card-stack')
  const pills = rectsOf('[data-shape-type="arrow"] rect[rx]')
  const isStacked = (rect: DOMRect) => stacks.some((stack) => meet(stack.rect, rect))
  const loose = cards.filter(({ rect }) => !isStacked(rect))
  const over = (some: typeof cards, others: typeof cards) =>
    some.flatMap((a) =>
      others
        .filter((b) => b.element !== a.element && meet(a.rect, b.rect))
        .map((b) => `${nameOf(a.element)} | ${nameOf(b.element)}`),
    )
  const words = rectsOf('[data-shape-type] text').filter(({ rect }) => !isStacked(rect))
  const board = editor.getCurrentPageBounds()
  const view = editor.getViewportPageBounds()
  const bars = rectsOf('.canvas-toolbar, .canvas-zoom, .canvas-path__card')
  const holders = rectsOf('[data-shape-type="matrix"], [data-shape-type="zone"]')
  return {
    cardsOverCards: over(loose, loose),
    wordsOfLinks: [...over(pills, loose), ...over(pills, pills)],
    // What is larger than the view lies under the bars somewhere.
    bars: board && view.contains(board) ? [...over(loose, bars), ...over(holders, bars)] : [],
    smallWords: words
      .flatMap(({ element }) => (element.children.length > 0 ? [...element.children] : [element]))
      .filter((element) => (element.textContent ?? '').trim() !== '')
      .map((element) => ({
        word: element.textContent,
        px: Number.parseFloat(getComputedStyle(element).fontSize) * zoom,
      }))
      .filter(({ px }) => px < leastPx - 0.05),
    cutTitles: [...editor.getContainer().querySelectorAll('[data-shape-type="zone"] text')]
      .map((text) => text.textContent)
      .filter((text) => text?.endsWith('…')),
    // Text that a face doesn't fit sticks out of its shape.
    outside: words.flatMap(({ element, rect }) => {
      const shape = element.closest('[data-shape-type="card"], [data-shape-type="zone"]')?.getBoundingClientRect()
      const isOut = shape && (rect.left < shape.left - 2 || rect.right > shape.right + 2)
      return isOut ? [element.textContent] : []
    }),
  }
}


async function fill(page, id, n, ja=false) {
  // crowd one cell, others spread
  const cells = [[4,5],[4,5],[4,5],[4,5],[4,5],[4,5],[3,4],[3,4],[3,4],[2,2],[2,2],[5,5],[1,3],[4,4],[4,4],[3,3]]
  for (let i=0;i<n;i++) { const c = cells[i%cells.length]; const extra = i % 16 === 15 || i>=64 ? {} : { fields:{ likelihoodCurrent:c[0], impactCurrent:c[1] } }
    await studio.ask(page, `/api/boards/${id}/cards`, { kind:'risk', title:(ja?JA:WORDS)[i%16]+(i>=16?` ${Math.floor(i/16)+1}`:''), ...extra }) }
}
const shot = async (page, name) => { await page.evaluate(()=>document.fonts.ready); await page.waitForTimeout(600); await page.screenshot({ path:`${OUT}/${tag}-${name}.png`, animations:'disabled' }); console.log(name) }
const opened = async (page, id, size) => { if(size) await page.setViewportSize(size); await page.goto(`/boards/${id}`); await ready(page) }
try {
  const a = await studio.person('Mika')
  const { id } = await studio.ask(a, '/api/boards', { example:true })
  await fill(a, id, 14)
  if (!only || only.includes('1440')) { await opened(a, id, {width:1440,height:900}); await shot(a, '36-1440')
    // panel closes
    await a.locator('[data-shape-type="card"]').filter({hasText:'REC-003'}).first().click({force:true}); await a.waitForTimeout(1500); await shot(a,'36-1440-selected'); await a.getByRole('button',{name:/risks in this cell/}).first().click(); await shot(a,'36-1440-stack'); await a.keyboard.press('Escape')
  }
  if (!only || only.includes('dark')) { const d = await studio.person('Mika', {theme:'dark'}); const b = await studio.ask(d,'/api/boards',{example:true}); await fill(d,b.id,14); await opened(d,b.id,{width:1024,height:768}); await shot(d,'36-1024-dark') }
  if (!only || only.includes('390')) { const j = await studio.person('佐藤', {language:'ja', screen:'phone'}); const b = await studio.ask(j,'/api/boards',{example:true, locale:'ja'}); await fill(j,b.id,14,true); await opened(j,b.id); await shot(j,'36-390-ja') }
  if (!only || only.includes('extract')) { const p = await studio.person('Mika'); const b = await studio.ask(p,'/api/boards',{templateId:'source-extraction'}); await fill(p,b.id,8); for (const k of ['recommendation','driver','assumption','evidence']) await studio.ask(p,`/api/boards/${b.id}/cards`,{kind:k,title:'Rare earths run short'}); await opened(p,b.id,{width:1024,height:768}); await shot(p,'extract-1024') }
  if (!only || only.includes('320')) { const p = await studio.person('Mika'); const b = await studio.ask(p,'/api/boards',{templateId:'risk-matrix'}); await fill(p,b.id,80); await opened(p,b.id,{width:1440,height:900}); await shot(p,'80-matrix') }
  if (only?.includes('measure')) {
    const { TEMPLATE_LIBRARY } = await import('/work/legible/lib/content/template-library.ts')
    const looks = [{theme:'light',language:'en'},{theme:'dark',language:'en'},{theme:'light',language:'ja'}]
    const screens = [{width:1440,height:900},{width:1024,height:768},{width:390,height:844}]
    const list = TEMPLATE_LIBRARY.map(t=>t.slug)
    for (const [l, look] of looks.entries()) { const p = await studio.person('Mika', look)
      for (const [i, slug] of list.entries()) { if (i % 3 !== l) continue; const screen = screens[Math.floor(i/3)%3]
        const b = await studio.ask(p,'/api/boards',{templateId:slug}); await fill2(p, b.id, 36, look.language); await p.setViewportSize(screen); await p.goto(`/boards/${b.id}`); await ready(p); await p.waitForTimeout(1500)
        await p.evaluate('globalThis.__name = (f) => f'); const editor = await p.waitForFunction(findBoard).then(h => h.evaluateHandle(({editor})=>editor))
        console.log(slug, screen.width, look.language, JSON.stringify(await editor.evaluate(measure, 11)))
        await shot(p, `m-${slug}`) } }
  }
  if (only?.includes('session')) {
    const host = a
    const sessions = `/api/boards/${id}/sessions`
    const STEP = { title: 'Score the risks', ask: 'How likely?', minutes: 20, rights: 'comment', activity: { kind: 'score', cardKind: 'risk', isAnonymous: true } }
    const { PLAIN_STEP } = await import('/work/legible/lib/domain/session/session.ts')
    const planned = await studio.ask(host, sessions, { title: 'Keeping an edge', steps: [{...PLAIN_STEP, ...STEP}] })
    const { joinCode } = await studio.ask(host, `${sessions}/${planned.id}/changes`, { type: 'start' })
    const RATERS = ['43 54 23 34 44 22','42 55 22 35 43 21','54 54 33 25 44 32','33 45 21 34 33 22','44 54 13 44 54 11'].map(g=>g.split(' '))
    for (const given of RATERS) { const joined = await httpCaller(studio.url).call('POST','/api/join',{token:joinCode}); const person = httpCaller(studio.url, decodeURIComponent(joined.headers.get('set-auth-token')??'')); const rounds=`/api/boards/${id}/rounds`; const [round]=(await person.call('GET',rounds)).body.rounds; const ballot=Object.fromEntries(round.cardIds.map((c,i)=>{const [l,m]=[...given[i%6]].map(Number);return [c,{likelihoodCurrent:l,impactCurrent:m}]})); await person.call('PUT',`${rounds}/${round.id}/ballot`,{ballot}) }
    await host.setViewportSize({width:1440,height:900}); await host.goto(`/boards/${id}`); await ready(host)
    await host.getByRole('button', { name: 'Close and show the result' }).last().click()
    await host.getByRole('dialog').getByRole('button', { name: 'Close and show the result' }).click()
    await host.getByRole('button', { name: 'Agree on a value' }).first().waitFor()
    await shot(host,'session')
  }
} finally { await studio.close() }
