// Contexts in which English cues don't count. Reported speech and factuality follow FactBank (Saurí and Pustejovsky
// 2009): the source of a statement, and whether it is held to be true. The lists are our own.

import type { CandidateKind } from './candidate'
import { BENEFIT } from './gains-en'
import type { GuardRule } from './rule'

const guard = (
  id: string,
  reach: GuardRule['reach'],
  silences: readonly CandidateKind[],
  pattern: RegExp,
): GuardRule => ({
  id: `en-${id}`,
  language: 'en',
  reach,
  silences,
  pattern,
})

const ALL: readonly CandidateKind[] = []

export const ENGLISH_GUARDS: readonly GuardRule[] = [
  // A question asks; it neither warns nor demands.
  guard('question', 'sentence', ALL, /\?["”’)]{0,2}$/gu),
  // Senses such as May as a month, or the noun must-have.
  guard(
    'month',
    'overlap',
    ['risk', 'recommendation'],
    /\b(?:in|of|since|until|by|early|late|mid|last|next|on|from|to|[Tt]his) May\b|\bMay (?:\d{1,4}|and June)\b|\b\d{1,2} May\b/gu,
  ),
  guard('must-have', 'overlap', ALL, /\bmust-(?:have|see|read|do|win)s?\b/gi),
  // What a document says of itself: "This paper covers three issues."
  guard(
    'itself',
    'sentence',
    ALL,
    /^(?:this|the (?:following|next|present)|our) (?:post|paper|report|chapter|section|brief|article|document|note)\b(?:\W+\w+){0,3}?\W+(?:aims?|covers?|explores?|describes?|outlines?|summari[sz]es|presents|reviews?|introduces|is organi[sz]ed|reflects)\b|^we thought it (?:would|might) be\b|^\(?see\b|^(?:here['’]s hoping|I (?:was|am|went|decided|appreciate|wanted|noticed|looked))\b|^(?:this|these|the (?:same|key|core)?) ?(?:\w+ ){0,2}(?:assumptions?|adjustments?) (?:was|were|is|are) (?:made|required)\b/gi,
  ),
  guard(
    'own-scope',
    'sentence',
    ALL,
    /^(?:this|our|the present) (?:post|paper|report|chapter|section|brief|article|document|note|guide) (?:assumes|(?:is|does|will) not|is an?\b|will (?:focus|look|discuss|describe|refer))|^(?:below|above|here),? we\b|^if you (?:would|want|['’]d|look|dive|read|go)\b|^we (?:do|will) not (?:\w+ ){1,8}in this (?:paper|report|brief|document|post|chapter)\b|\bwe will (?:focus|concentrate|look) (?:on|at)\b|\b(?:in|throughout) (?:this|the) (?:paper|report|brief|document|post|chapter),? (?:we|are|should be|references?)\b|^(?:the )?readers? (?:should|must) (?:understand|note|be aware|consult|refer)\b|^the (?:\w+ ){1,3}(?:of|in) this (?:paper|report|document)\b|\bshould be (?:thought of|understood|read|interpreted) (?:this way|as)\b/gi,
  ),
  guard('hint', 'behind', ['risk'], /\b(?:the thinking goes|for instance, an?|this is typically the case)\b/gi),
  // Where somebody is forced to do something, that is what happens to them, and no demand.
  guard(
    'forced',
    'overlap',
    ['recommendation'],
    /(?:\b(?:situations? (?:where|in which)|so that|mean(?:s|ing)(?: that)?|results? in|leaving|until|wherever)\b[^.;]{0,60}?|^(?:when|whenever|once|because|since) [^.;]{1,80}?, [^.;,]{1,90}?)\b(?:must|ha(?:s|ve) to|needs? to)\b/gi,
  ),
  // What something counts as: nobody is asked to do anything.
  guard(
    'class',
    'overlap',
    ['recommendation'],
    /\bshould (?:\w+ )?be (?:\w+ )?(?:considered|regarded as|treated as|thought of as|able to say)\b(?! (?:by|when|before|in)\b)/gi,
  ),
  guard(
    'think-back',
    'overlap',
    ['recommendation'],
    /\b(?:only|just|merely) (?:need|have) to (?:think|look|consider|remember)\b/gi,
  ),
  // "It should be noted that…" notes; "when we should be doing the opposite" says that nobody does.
  guard(
    'noted',
    'overlap',
    ['recommendation'],
    /\b(?:it|this) (?:should|must|needs to) (?:also )?be (?:noted|remembered|said|stressed|emphasi[sz]ed|added|pointed out)\b|, (?:when|while|whereas|as) (?:we|they|it) should (?:instead |rather )?be\b/gi,
  ),
  // "This should ease the queues" expects it.
  guard(
    'effect',
    'overlap',
    ['recommendation'],
    /\b(?:this|that|these|those|which) should (?:\w+ly |also |then )?(?:reduce|lower|help|improve|ease|make|enable|allow|lead|mean|give)\b|\bwe should (?:not |only )?(?:expect|end up)\b|\bwe (?:propose|recommend|suggest) (?:is|are|was|has|would)\b/gi,
  ),
  // "The tools that they need to compete": what they need them for.
  guard(
    'purpose',
    'overlap',
    ['recommendation'],
    /\b(?:where|what|\w+s|information|data|support|help|funding|training|time) (?:that )?(?:they|you|people|citizens|users|it|he|she) (?:need|needs|have|has) to\b/gi,
  ),
  // "Should regulators ever ask": a condition, not a demand.
  guard('inversion', 'overlap', ['recommendation'], /^Should (?=(?:\w+ ){1,8}\w+[^.?]*,)/gu),
  // What the authors did for their study, whose subject may well be dangers.
  guard(
    'method',
    'sentence',
    ['risk'],
    /^(?:(?:first|second|third|finally|next|then|in total|to this end),? )?we (?:conducted|interviewed|surveyed|reviewed|executed|developed|examined|explored|collected|asked|learned)\b|\b(?:shared|gave) (?:their|its) (?:perspectives?|views?|opinions?) on\b/gi,
  ),
  // A title that is cited, and a list that names examples only.
  // What a word means.
  guard(
    'definition',
    'sentence',
    ['risk'],
    /\b(?:referred to as|known as|a term (?:used|for)|(?:is|are|be) defined as|, defined as|defines? [^.;]{1,80} as)\b/gi,
  ),
  guard('cited', 'sentence', ALL, /\((?:19|20)\d\d\)[.,:]? [“"‘]/gu),
  guard('not-limited', 'overlap', ALL, /\b(?:is|are) not limited to\b/gi),
  guard('gain', 'overlap', ['risk'], BENEFIT),
  // A harm that is denied, or that somebody sees to it doesn't come.
  guard(
    'unharmed',
    'overlap',
    ['risk'],
    /\b(?:would|will|should|could|can|may|might|do|does|is|are|was|were)(?: not|n['’]t| never)(?: be)? (?:\w+ly )?(?:disrupt\w*|harm\w*|damag\w*|affect\w*|endanger\w*|undermin\w*|exclud\w*|weaken\w*)\b|\b(?:ensur|guarante)\w{1,3} (?:that )?[^.;]{0,100}?\b(?:not|cannot|no)\b[^.;]{0,40}|\bbefore (?:they|it|this|these|those|problems?) (?:becomes?|turns? into|escalates?|spreads?)\b[^.,;]{0,40}/gi,
  ),
  // A danger that something is to lessen is not what the sentence is about.
  guard(
    'remedy',
    'overlap',
    ['risk'],
    /\b(?:reduc|mitigat|alleviat|lower|prevent|avoid|limit|manag|address|tackl|minimi[sz]|resolv|remed|remov|overcom|eliminat|guard against|protect(?:s|ed|ing)? (?:\w+ )?(?:against|from)|disclos)\w{0,4} (?:[\w’'-]+ ){0,5}(?:risks?|threats?|dangers?|harms?|barriers?|obstacles?|impediments?|weakness(?:es)?|lock-?in|shortcomings?|tensions?|discrepanc(?:y|ies)|errors?|challenges?)\b|\b(?:find|inspect|detect|discover|identif|fix|shar|clos)\w{0,4} (?:[\w’'-]+ ){0,5}(?:flaws?|gaps?|vulnerabilit(?:y|ies)|errors?)\b/gi,
  ),
  // What hinders an attacker harms nobody.
  guard(
    'hindered-harm',
    'overlap',
    ['risk'],
    /\b(?:difficult|hard|harder|impossible) (?:for [^,.;]{1,40} )?to (?:\w+ly )?(?:attack|abuse|misuse|exploit|hide|conceal|cheat|evade|manipulate|steal|tamper|insert|forge|fake)\b[^.;]{0,60}/gi,
  ),
  guard(
    'fewer',
    'overlap',
    ['risk'],
    /\b(?:low|lower|small|smaller|minimal|negligible) (?:risks?|chances?|dangers?) of\b|\brisks? (?:will|would|could|may|can|should) (?:\w+ )?be (?:lower|smaller|reduced|minimi[sz]ed|avoided|contained)\b|\b(?:less|no longer) (?:\w+ )?(?:costly|expensive|burdensome|difficult|harmful|risky|dangerous|vulnerable)\b|\b(?:fewer|less|lower|shorter) (?:\w+ ){0,2}(?:errors?|delays?|losses|accidents?|conflicts?|attacks?|gaps?|burdens?|failures?|disruptions?|outages?|waste|confusion)\b/gi,
  ),
  guard(
    'risk-noun',
    'overlap',
    ['risk'],
    /\bhazards? (?:coverage|information|terminology|data)\b|\b(?:cyber |financial )?risk(?:s)? (?:reductions?|analytics|applications?|communit(?:y|ies)|coverage|data|datasets?|disclosures?|information|methods?|products?|rules?|terminology|tools?|mitigation|framework|exposure|assessors?|register|management|manager|assessment|analysis|analyses|map|matrix|premium|appetite|officer|committee|capital|factors?|profile|model|score|group)s?\b|\b(?:de-risk|low-risk|risk-free|risk[- ]averse)\w{0,3}\b|\bno threat to\b/gi,
  ),
  guard(
    'vehicle-driver',
    'overlap',
    ['driver'],
    /\b(?:bus|lorry|truck|taxi|train|car|delivery|crane) drivers?\b|\ba driver\b|\bdriv(?:e|es|ing) (?:to|a|home|licen[cs]e)\b/gi,
  ),
  // Hypotheticals about the past no longer matter.
  guard(
    'past-hypothetical',
    'overlap',
    ALL,
    /\b(?:should|could|would|might|ought to|must|may) (?:\w+ )?have (?:\w+ )?\w+(?:ed|en|n|t|d|ne)\b/gi,
  ),
  guard(
    'had-been',
    'sentence',
    ['risk', 'recommendation'],
    /\b(?:had (?:it|he|she|they|we|the \w+) (?:not )?been)\b/gi,
  ),
  guard(
    'past-duty',
    'overlap',
    ['recommendation'],
    /\b(?:had|has had|have had|used) to\b|\bby law,? (?:\w+ ){0,3}(?:has|have|must|shall)(?: to)?\b/gi,
  ),
  // Denials.
  guard(
    'misreading',
    'overlap',
    ALL,
    /\b(?:should|must|ought|can|may|could)(?: not|not|n['’]t| never)(?: to)? (?:be )?(?:seen|read|taken|mistaken|confused|understood|regarded|viewed|underestimated|understated|overstated|surprise|come as|be surprising|forget|blame)\b/gi,
  ),
  guard(
    'misreading-none',
    'sentence',
    ['recommendation', 'risk'],
    /^(?:none|nothing|neither|no one)\b(?:\W+\w+){0,4}\W+(?:should|must|is|are|was|were)\b/gi,
  ),
  guard(
    'no-need',
    'overlap',
    ['recommendation'],
    /\b(?:need not|needn['’]t|(?:do|does) not (?:need|have) to|no need to|no (?:\w+ ){1,3}(?:is|are) (?:necessary|needed|required)|(?:don['’]t|doesn['’]t) (?:need|have) to|should (?:it|they|he|she|prices|there)\b)/gi,
  ),
  guard(
    'no-danger',
    'sentence',
    ['risk'],
    /(?:\b|(?=n['’]t ))(?:(?:no|little|without|hardly any) (?:real |serious |great |\w+ )?(?:risks?|dangers?|threats?|conflicts? of interest)|(?:not|n['’]t) (?:a|an|at|in) (?:risk|danger|threat)|unlikely to|(?:do|does|did) not (?:threaten|remove|endanger)|(?:not|n['’]t|no longer) (?:to )?(?:considered |seen as |see (?:it|this|them) as |present |pose |be |yet )?(?:an? |the |any )?(?:(?:main|major|serious|significant|real|critical) )?(?:risks?|dangers?|threats?|barriers?|obstacles?|impediments?|problems?|concerns?|without (?:any )?lock-?in))\b|\bwithout (?:any )?lock-?in\b/gi,
  ),
  guard(
    'no-meaning',
    'sentence',
    ['recommendation', 'driver'],
    /\b(?:(?:do|does|did) not|doesn['’]t|need not|what it does) mean\b/gi,
  ),
  // A demand by somebody else is not a recommendation of the brief. The look ahead only saves the look behind at most words.
  guard(
    'reported',
    'behind',
    ['recommendation', 'assumption'],
    /\b(?=sa|ar|to|cl|in|de|ca|ur|ma|co|ob|su|wa|as|re|wr)(?<!\b(?:we|i|this brief|this paper|this report|the authors) (?:\w{1,12} )?|\bour (?:[\w ]{1,40} )?)(?:sa(?:ys?|id)|argu(?:es?|ed)|told|claim(?:s|ed)?|insist(?:s|ed)?|demanded|demands that|call(?:s|ed) (?:for|on)|urg(?:es|ed)|maintain(?:s|ed)|contend(?:s|ed)?|object(?:s|ed)?|(?<!\b(?:evidence|stud(?:y|ies)|research|analys[ie]s|data|surveys?|models?|modelling) (?:\w{1,12}ly )?)suggest(?:s|ed)|warn(?:s|ed)|ask(?:s|ed)|report(?:s|ed)?|wrote|writes)\b/gi,
  ),
  guard(
    'unsaid',
    'behind',
    ['recommendation'],
    /\b(?:not|n['’]t) (?:suggesting|saying|arguing|proposing|recommending) (?:that )?/gi,
  ),
  guard('believer', 'behind', ['recommendation'], /(?<!\bwho )\bbelieves\b/gi),
  guard(
    'reporter',
    'before',
    ['recommendation'],
    /["”],? (?:(?:said|says|argued|wrote|told)\b|(?:its|her|his|their|the|one|a) (?:\w+ ){1,3}(?:said|says|told|argued|wrote|wrote)\b)/gi,
  ),
  guard('quoted-start', 'overlap', ['recommendation', 'assumption'], /(?:“[^”]{1,600}”|"[^"]{1,600}")/gu),
  guard(
    'according-to',
    'sentence',
    ['recommendation'],
    /\b(?:according to|in the (?:words|view) of|it is (?:often |sometimes )?(?:said|argued|claimed)|critics|opponents|(?:one|another|a (?:second|third)) view (?:was|is|preferred)|(?:different|divergent|diverging) (?:views?|perspectives?|opinions?) on|some (?:\w+ )?(?:say|argue|want|call|have called))\b/gi,
  ),
  // Clauses with why or whether and relative clauses have a should of their own.
  guard(
    'indirect',
    'behind',
    ['recommendation'],
    /\b(?:(?:whether|why|how|what|(?:on|know|decide|ask|consider|determine|of|about) (?:who|which)) (?:[\w’'-]+ ){0,8}|(?:who|which) (?:\w+ly )?)(?=(?:should|must|needs?|ha(?:s|ve) to|would)\b)/gi,
  ),
  // What a law or a plan requires isn't a finding, whatever its figure.
  guard(
    'required-figure',
    'overlap',
    ['evidence'],
    /\b(?:requir|mandat|oblig)\w{1,4} (?:[^.;]|\.\d){0,120}?\b\d[\d.,]{0,8}\s?(?:%|percent\b|per cent\b)/gi,
  ),
  guard('goal', 'sentence', ['evidence'], /\b(?:poised to|objectives?|goals?|aims? to|targets?|should|must)\b/gi),
  guard('future-year', 'overlap', ['evidence'], /\b(?:by|from|until|before|after|to|for) (?:19|20)\d\d\b/gi),
]
