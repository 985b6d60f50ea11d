// The brief of the walk as somebody pastes it from a page: the example's digest, with what a page leaves around and in it.
// All of it is in our own words.

import { exampleBriefText } from '../../lib/content/example-brief'

const BEFORE = `Whoever waits for the next standard will be handed somebody else’s.
Mira Tanabe
{
"authors": [
"James L. Schoff",
"Asei Ito"
],
"type": "other",
"centers": [
"Carnegie Endowment for International Peace"
],
"regions": [
"United States",
"Japan",
"China"
],
"topics": [
"Technology",
"Trade"
]
}Source: Foreboard`

const AFTER = `To stay ahead together, the two governments should:

The digest’s makers take no side in public debates. The views expressed in this paper are not those of the two writers of the brief, and nobody who funds the project need share them.

A chip shortage taught car makers that a map of suppliers is a policy, too.
Amira Haddad, Jon Verhoeven`

export const PASTED_BRIEF = [BEFORE, exampleBriefText('en'), AFTER].join('\n\n')
