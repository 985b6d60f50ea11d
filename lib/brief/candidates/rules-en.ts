// English cues. The idea that modal verbs, hedges, conditionals and connectives tell what a clause is there for is that
// of modality lexicons (Baker et al. 2010, "A modality lexicon and its use in automatic tagging"), of hedge detection
// (CoNLL-2010 shared task), of the word lists for modal strength and uncertainty of Loughran and McDonald (2011), and of
// argument mining (Stab and Gurevych 2017); the force of must and should is that of RFC 2119. The lists themselves and
// their weights are our own.

import { BENEFIT, PLAIN_GAIN } from './gains-en'
import { type CueRule, ruleOf } from './rule'
import { ENGLISH_RISK_RULES } from './rules-en-risk'

const rule = ruleOf('en')

/** Verbs that begin an instruction. Those that are as often nouns, such as "plan" or "demand", are left out. */
const IMPERATIVES =
  "address|adopt|advance|agree on|align|allocate|amend|apply|appoint|ask|assess|assign|authori[sz]e|avoid|ban|begin|boost|bring|broaden|build|clarify|collaborate with|collect|combine|commit|compile|conduct|connect|consider|convene|cooperate with|coordinate|create|cut|decide|deepen|define|deploy|designate|develop|disclose|diversify|do not|don't|double|educate|eliminate|empower|enable|enact|encourage|end|enforce|engage|enhance|ensure|equip|establish|evaluate|examine|exempt|expand|explore|extend|facilitate|finance|focus on|foster|fund|give|guarantee|harmoni[sz]e|hold|identify|implement|improve|incentivi[sz]e|incorporate|increase|integrate|introduce|invest in|invest|investigate|join|keep|launch|let|leverage|limit|maintain|make|mandate|mobili[sz]e|moderni[sz]e|monitor|move to|negotiate|offer|organi[sz]e|participate in|partner with|pass|permit|phase out|pool|prepare|preserve|prevent|prioriti[sz]e|prohibit|promote|protect|provide|publish|pursue|raise|ratify|recogni[sz]e|reconsider|recruit|redesign|reduce|refine|reform|refrain from|reinforce|remove|repeal|replace|require|restrict|retain|rethink|review|revise|safeguard|scale up|seek|set up|set|share|simplify|speed up|start|stimulate|stop|streamline|strengthen|subsidi[sz]e|support|sustain|tighten|train|undertake|understand|rely on|update|upgrade|use|work with"

/** Verbs that are as often adjectives or nouns: "Lower prices imply", "Draft plan". What they govern tells them apart. */
const IMPERATIVES_WITH_ARTICLE = 'draft|include|keep|lower|open|plan|complete|test|fix|map|list|name'

const RECOMMENDATION: readonly CueRule[] = [
  rule('obligation', 'recommendation', 'obligation', 0.55, /\b(?:should|ought to|must|shall)(?: not)?\b/gi),
  rule('need', 'recommendation', 'need', 0.4, /\b(?:needs? to|ha(?:s|ve) to|needs? (?:an?|more|new|better))\b/gi),
  rule(
    'necessity',
    'recommendation',
    'need',
    0.55,
    /\b(?:it is|it's|it will be|it would be|it remains|is|(?:may|might|will|would) (?:also )?be) (?:\w+ly )?(?:essential|vital|crucial|critical|imperative|necessary|important|more important than ever|urgent|wise|prudent|sensible|better|time|high time|a mistake|wrong|unwise) (?:to|that|(?<!better )for|(?<!better )when)\b|\bwe (?:also |now |all |therefore )?(?:(?:need|have) to|need (?:an?|new|more|better))\b|\b(?:had better|would be (?:wise|well advised|better off)|would do (?:well|better)|deserves?)\b|\bwill be (?:needed|necessary|essential)\b|\b(?:will (?:also )?need to|will (?:also )?require (?:additional|more|new|ongoing|further|an?))\b|\b(?:cannot|can['’]t|can not|must not) (?:afford to|repeat|ignore|wait)\b/gi,
  ),
  // "What is needed is an update", "highlights the need to rethink": a demand without a modal verb.
  rule(
    'needed',
    'recommendation',
    'need',
    0.52,
    /(?<!\b(?:than|with|of|on) )\bwhat(?:['’]s| is) (?:\w+ ){0,2}(?:needed|missing)\b|\b(?:highlights?|underlines?|underscores?|shows?|stress(?:es)?|emphasi[sz]es?|there is an?) (?:\w+ )?(?:urgent |clear )?need (?:for|to)\b|\b(?:requires|demands|calls for) (?:an? )?(?:new|factual|fresh|different|better|clear|joint|common|stronger|more)\b|\bthe (?:best |only |obvious )?(?:key|solution|answer|remedy)(?: to (?:this|that|these|it)| here)? is to\b|\b(?:needs? (?:careful|urgent|greater|closer|immediate|serious) (?:attention|consideration|thought|action|scrutiny)|likely to be (?:needed|required|necessary)|(?:will )?requires? (?:a )?(?:substantial|strong|close|careful|concerted|sustained) \w+)|\b(?:attention|care) (?:should|must) be\b|\b(?:is|are) important to\b|(?<!\b(?:what|as) )(?:is|are) needed to\b|\bthe best way (?:to|forward)\b|\b(?:is|are) (?:also |urgently |therefore |clearly )?(?:required|needed|necessary|essential|vital)[.;]?$/gi,
  ),
  rule(
    'advice',
    'recommendation',
    'advice',
    0.7,
    /(?<!\b(?:by|in|of) )\b(?:we|i|this (?:brief|paper|report)|the authors) (?:would |['’]d )?(?:also |therefore |strongly |further )?(?:recommend|urge|propose|suggest|advise|advocate|encourage|call (?:on|for))s?\b|\bwe['’]d (?:also )?(?:recommend|urge|propose|suggest|advise|encourage)\b|\b(?:is|are) (?:strongly )?(?:recommended|advised|urged|encouraged)\b|\bwe(?:['’]re| are) (?:also |therefore |not just )?(?:proposing|recommending|urging|suggesting|advocating|calling (?:for|on)|asking for|pushing for)\b|\bit is (?:suggested|proposed) (?:that|they|to)\b|\b(?:our|a|one|key|(?:the|this|its) (?:central|main|first|second|key|core|principal|overall|overarching)) recommendations?\b/gi,
  ),
  rule(
    'instruction',
    'recommendation',
    'instruction',
    0.55,
    new RegExp(
      `^(?!\\w+ and \\w+ (?:of|for)\\b|update on\\b)(?:[•‣▪○●*–—-]\\s?|[(]?\\w{1,2}[.)]\\s)?(?:[A-Z][\\w -]{1,24}: )?(?:(?:(?:led by|working with|together with|by) [^,.;]{2,60}|specifically|first(?:ly)?|second(?:ly)?|third(?:ly)?|finally|lastly|instead|therefore|additionally|in addition|where possible), )?(?:(?:${IMPERATIVES})(?:,| and)?|(?:${IMPERATIVES_WITH_ARTICLE}) (?=(?:the|an?|all|its|their|our|your|these|those|any|each|every)\\b))\\s?(?<=[\\s,])(?!in mind\\b|of\\b|for\\b|from\\b|in\\b|is\\b|are\\b|was\\b|were\\b|has\\b|have\\b|will\\b)`,
      'gi',
    ),
  ),
  // The authors of a strategy say what they will do.
  rule(
    'promise',
    'recommendation',
    'plan',
    0.5,
    new RegExp(
      `\\b(?:we|(?:the |this |our )?(?:governments?|ministr(?:y|ies)|departments?|councils?|agenc(?:y|ies)|authorit(?:y|ies)|commission|administration|regulators?|committee|secretariat|office|task ?force|board)) will (?:also |now |then |jointly |therefore )?(?:work (?:with|to)|continue to|aim to|seek to|help|measure|${IMPERATIVES})\\b|\\b(?:has|have|is|are) (?:\\w+ly )?(?:committed|committing) to (?:\\w+ly )?\\w+ing\\b|\\bwe are (?:also |now |already )?(?:working|partnering|building|developing|launching|expanding|introducing|planning|preparing)\\b|\\bwill (?:also )?be (?:published|prepared|made available|reviewed|offered|agreed|introduced|established|set up|appointed|piloted|rolled out|incorporated|required to|asked to|invited to)\\b`,
      'gi',
    ),
  ),
  rule(
    'proposal',
    'recommendation',
    'advice',
    0.5,
    /\b(?:could|might|may) (?:also |usefully |jointly |together )?(?:consider|usefully|jointly|start by|begin by|explore)\b|\bwe can (?:address|mitigate|solve|reduce|prevent|avoid|fix|overcome) (?:this|these|that|such) (?:\w+ )?by\b|\b(?:should|must) be (?:a priority|considered)\b|(?<!only )\b(?:area|option|step|alternative|approach|possibility|way)s? (?:\w+ ){0,3}(?:would|might|could) be (?:to \w+|\w+ing)\b/gi,
  ),
  // Minutes say who is to do what after a word and a colon.
  rule(
    'action-point',
    'recommendation',
    'instruction',
    0.7,
    /^(?:action(?: point| item)?s?|next steps?|to do)(?: \d{1,2})?: (?=[^.]{1,160}? to \w)/gi,
  ),
  // What a rule or a bill that isn't in force would do is a measure that somebody proposes.
  rule(
    'draft',
    'recommendation',
    'advice',
    0.55,
    /\b(?:rules?|bills?|proposals?|amendments?|legislation|regulations?|reforms?|draft|standard)\b(?:,? (?:if|once|when) [^,.;]{1,40},)?(?: that| which)?,? would(?:, (?:if|once|when) [^,.;]{1,40},)? (?:also |then |instead |\(\d\) )?(?:require|establish|create|introduce|ban|prohibit|mandate|set|give|provide|allow|extend|protect|oblige|ensure|fund|restrict|bring)\b/gi,
  ),
  rule('instead', 'recommendation', 'choice', 0.25, /\b(?:rather than|instead of|first step|next step|priority)\b/gi),
  rule(
    'agent',
    'recommendation',
    'agent',
    0.25,
    /\b(?:governments?|ministr(?:y|ies)|parliaments?|congress|assembly|councils?|agenc(?:y|ies)|authorit(?:y|ies)|regulators?|(?:united )?states?|cities|municipalities|policymakers|lawmakers|legislators|commission|administration|companies|firms|industry|operators|hospitals|schools|universities|leaders|allies|donors|banks?|both sides|managers|committees?)\b/gi,
  ),
]

const TREND =
  'growing|rising|falling|shrinking|spreading|ag(?:e)?ing|tightening|shifting|accelerating|fragmenting|becoming|declining|increasing|decreasing|expanding|moving|changing|merging|closing|slowing|converging|diverging|hardening|intensifying|narrowing|widening|multiplying|retiring|leaving'

const DRIVER: readonly CueRule[] = [
  rule(
    'cause',
    'driver',
    'cause',
    0.45,
    /\b(?:driven by|drives?|(?:is|are|been) driving|driving (?:up|down|out|the|this|these|change|growth|demand)|drivers? (?:of|for|behind)|fuel(?:s|led|ling) (?:by|the|a)|propel\w{0,4}|spur(?:s|red)?|pressures? (?:led|leads?)|under pressure)\b/gi,
  ),
  // These say as often how a rule or a paper works.
  rule(
    'shaping',
    'driver',
    'cause',
    0.35,
    /\b(?:push(?:es|ed|ing)?|pull(?:s|ed)|shap(?:e|es|ing)|underpin\w{0,4}|forc(?:es|ed|ing)|pressure (?:on|from|to))\b/gi,
  ),
  rule(
    'because',
    'driver',
    'cause',
    0.3,
    /\b(?:because of|due to|owing to|thanks to|as a result of|the emergence of|a rise in)\b/gi,
  ),
  rule(
    'trend',
    'driver',
    'trend',
    0.5,
    new RegExp(
      `\\b(?:is|are|been|keeps?|continues? to be) (?:\\w+ly )?(?:${TREND})\\b|\\b(?:begun|started|continues?|keeps?|tends?) to (?:rise|fall|grow|climb|shrink|spread|shift|move|decline)\\b|\\bkeep(?:s)? (?:adding|cutting|building|buying|growing|rising|falling)\\b`,
      'gi',
    ),
  ),
  rule(
    'degree',
    'driver',
    'trend',
    0.4,
    /\b(?:increasingly|more and more|ever (?:more|less|smaller|larger|fewer|faster|closer|greater|higher|lower)|less and less|fewer and fewer|year (?:by|after) year|rapid(?:ly)?|steadily|acceleration of|the rise of|the spread of|the shift (?:to|from|toward)|growing|rising|ageing|aging|mounting|fiercer)\b/gi,
  ),
  rule(
    'force',
    'driver',
    'force',
    0.2,
    /\b(?:demand|supply|prices?|costs?|wages?|populations?|demograph\w{1,4}|climate|weather|winters|summers|technolog\w{1,5}|automation|competition|investment|rules|regulations?|tariffs?|migration|markets?|supply chains?|geopolitic\w{1,3}|urbani[sz]ation|digitali[sz]ation|consumers|customers|households|stocks|tenders|shipping|trade)\b/gi,
  ),
]

const NUMBER_WORD =
  '(?:two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|half)'

const EVIDENCE: readonly CueRule[] = [
  rule(
    'percent',
    'evidence',
    'figure',
    0.5,
    new RegExp(
      `(?:\\d[\\d.,]{0,8}|\\b${NUMBER_WORD}(?:-\\w{3,5})?)\\s?(?:%|percent(?:age points?)?\\b|per cent\\b)`,
      'gi',
    ),
  ),
  rule(
    'shown',
    'evidence',
    'source',
    0.5,
    /\b(?:figure|table|chart|annex|box) [\dA-Z]{1,3}(?:\.\d)? (?:below |above )?shows?\b/gi,
  ),
  rule(
    'money',
    'evidence',
    'figure',
    0.5,
    /[$€£¥]\s?\d[\d.,]{0,12}(?: (?:million|billion|trillion)\b)?|\b\d[\d.,]{0,10} (?:million|billion|trillion)\b|\b\d{1,4}\.\d\d\b/gi,
  ),
  rule(
    'count',
    'evidence',
    'figure',
    0.35,
    /\b\d{1,3}(?:,\d{3}){1,3}\b|\b(?!(?:19|20)\d\d\b)\d{2,4}\b(?!\s?(?:%|percent|per cent|million|billion|:))/gi,
  ),
  rule(
    'comparison',
    'evidence',
    'comparison',
    0.35,
    new RegExp(
      `\\b(?:compared with|compared to|as against|against \\d|up from|down from|fell|rose|grew|dropped|climbed|doubled|tripled|halved|average|median|twice|${NUMBER_WORD} (?:of|in|out of) (?:every )?${NUMBER_WORD}|(?:a|one|two) (?:third|quarter|fifth|tenth)s? of|(?:fewer|more|less) than half|nearly|roughly)\\b`,
      'gi',
    ),
  ),
  rule(
    'event',
    'evidence',
    'time',
    0.3,
    /\b(?:banned|approved|signed|passed|introduced|launched|adopted|charged|announced|entered into force|took effect|opened|imposed|repealed|resulted in|led to)\b/gi,
  ),
  rule(
    'time',
    'evidence',
    'time',
    0.3,
    /\b(?:in|since|between|of|until|from|during|early|late) (?:(?:january|february|march|april|may|june|july|august|september|october|november|december) )?(?:19\d\d|20[01]\d|202[0-5])\b|\byears? ago\b|\blast year\b/gi,
  ),
  // What a study, a survey or a count has found is a fact with its source, however bad it is.
  rule(
    'finding',
    'evidence',
    'source',
    0.7,
    /\b(?:stud(?:y|ies)|surveys?|research|analys[ie]s|paper|audit|census|polls?|evidence|data|reports?|inquiry|review) (?:(?:from|by|of|on|in) [^,;:]{1,60} |\(\d{4}\) |\w+ly |also )?(?:found|finds?|shows?|showed|suggests?|suggested|indicates?|indicated|reveals?|revealed|demonstrates?|demonstrated|confirms?|estimated) that\b/gi,
  ),
  rule(
    'source',
    'evidence',
    'source',
    0.35,
    /\b(?:according to|surveys?|stud(?:y|ies) (?:of|by|found|shows?)|audits?|census|data (?:show|suggest|from)\w{0,1}|found (?:that|meters|no)?|recorded|statistics|shows? that|measured|counted|count of|puts? the|figures? (?:show|was|were|is)|review shows|evidence (?:that|from|shows))\b/gi,
  ),
]

const ASSUMPTION: readonly CueRule[] = [
  rule(
    'premise',
    'assumption',
    'premise',
    0.6,
    /\b(?:assum(?:e|es|ed)|(?:the|on|our|an|key|main) (?:\w+ )?assumptions? (?:that|is|are|behind)|presuppos\w{1,3}|premises?|presum\w{1,5}|taken? for granted|hypothes[ie]s|rests? on the)\b/gi,
  ),
  rule(
    'expectation',
    'assumption',
    'expectation',
    0.52,
    /\b(?:(?:we|i|planners|officials|analysts|most|many|the (?:ministry|government|agency|authors|industry)) (?:\w+ )?(?:think|thinks|believe|believes|expect|expects|anticipate|anticipates|estimate|reckon|trust)|reasonable to (?:expect|assume|suppose)|should (?:not |only )?expect|it (?:is|seems) (?:very |quite |most )?likely that|we see no reason)\b|^(?:[\w’'-]+ ){1,6}?(?:is|are) (?:widely )?(?:expected|projected|forecast|predicted|anticipated|believed|thought|reckoned|estimated)\b/gi,
  ),
  // Further into a sentence what somebody expects is often told by the way.
  rule(
    'expected',
    'assumption',
    'expectation',
    0.42,
    /\bassuming\b|\b(?:is|are) (?:widely )?(?:expected|projected|forecast|predicted|anticipated|believed|thought|reckoned|estimated)\b/gi,
  ),
  // A forecast is one with figures, too, and where a study makes it.
  rule(
    'forecast',
    'assumption',
    'expectation',
    0.8,
    /\b(?:is|are|was|were) (?:\w+ )?(?:projected|forecast|predicted|on track) to\b|\b(?:estimat|project|predict|forecast|expect|suggest|indicat)(?:e|es|ed|s)? that (?:[^.;]|\.\d){0,200}?\b(?:will|would|could)\b|\b(?:actions?|measures?|investments?|reforms?|changes?|rules?|steps?|these|this|it|programmes?|programs?|policy|policies) will (?:\w+ ){0,2}(?:save|lower|reduce|cut|create|generate|add|pay|raise|boost|help)\b|\b(?:we|i)(?: are|['’]re|['’]m| am) (?:hopeful|confident|optimistic) that\b/gi,
  ),
  // What others hold to be so, and the authors only report.
  rule(
    'view',
    'assumption',
    'expectation',
    0.52,
    /\b(?:the|their|our|this) (?:view|notion|belief|idea|hope|conviction|expectation) that\b|\b(?:expressed confidence|(?:is|are) (?:confident|optimistic)) that\b|\b(?:respondents|interviewees|stakeholders|experts|observers|participants|economists|providers) (?:\w+ )?(?:think|believe|expect|anticipate|recogni[sz]ed|agreed|expected|believed|hoped?) that\b/gi,
  ),
  // A gain that a measure is said to bring: nobody has shown it yet.
  rule('benefit', 'assumption', 'expectation', 0.3, BENEFIT),
  rule('plain-benefit', 'assumption', 'expectation', 0.3, PLAIN_GAIN),
  rule(
    'likelihood',
    'assumption',
    'likelihood',
    0.4,
    /\b(?:(?:un)?likely|probably|in all likelihood|presumably|almost certainly|is set to|bound to|no doubt|doubtless|(?:this|that|these|those|which) should (?:\w+ly |also |then )?(?:reduce|lower|help|improve|ease|make|enable|allow|lead|mean|give)|should (?:arrive|remain|be able|be possible|prove|suffice|come|reach|stay|become|fall|rise|continue))\b/gi,
  ),
  rule(
    'outlook',
    'assumption',
    'expectation',
    0.3,
    /\bwill (?:likely|probably)\b|\bwill (?:\w+ly )?(?:remain|continue|go on|stay|keep|pay|find|rise|fall|grow|be (?:able|ready|willing))\b|\bwould (?:never|accept|remain|still)\b|\bremains? (?:willing|open|stable|near)\b/gi,
  ),
  rule(
    'proviso',
    'assumption',
    'proviso',
    0.35,
    /\b(?:as long as|so long as|provided (?:that)?|on condition that|depends? on (?:whether|how)|rests? on|hinges? on|contingent on|if it prevents|whichever|other things being equal)\b/gi,
  ),
]

/** All English rules, in the order of CANDIDATE_KINDS. */
export const ENGLISH_RULES: readonly CueRule[] = [
  ...RECOMMENDATION,
  ...ENGLISH_RISK_RULES,
  ...ASSUMPTION,
  ...DRIVER,
  ...EVIDENCE,
]
