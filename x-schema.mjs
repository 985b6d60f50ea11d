import { getSchema } from '@tiptap/core'
import { createRequire } from 'module'
const { tipTapDefaultExtensions } = await import('tldraw')
const s = getSchema(tipTapDefaultExtensions)
for (const [n,t] of Object.entries(s.nodes)) console.log(n, t.spec.content, t.spec.group, JSON.stringify(Object.fromEntries(Object.entries(t.spec.attrs??{}).map(([k,v])=>[k,v.default]))), t.spec.marks)
for (const [n,t] of Object.entries(s.marks)) console.log('mark',n, t.rank, JSON.stringify(Object.fromEntries(Object.entries(t.spec.attrs??{}).map(([k,v])=>[k,v.default]))), t.excludes(t))
