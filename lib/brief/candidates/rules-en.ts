// English cues. The idea that modal verbs, hedges, conditionals and connectives tell what a clause is there for is that
// of modality lexicons (Baker et al. 2010, "A modality lexicon and its use in automatic tagging"), of hedge detection
// (CoNLL-2010 shared task), of the word lists for modal strength and uncertainty of Loughran and McDonald (2011), and of
// argument mining (Stab and Gurevych 2017); the force of must and should is that of RFC 2119. The lists themselves and
// their weights are our own.

import { type CueRule, ruleOf } from './rule'

const rule = ruleOf('en')

/** Verbs that begin an instruction. Those that are as often nouns, such as "plan" or "demand", are left out. */
const IMPERATIVES =
  "address|adopt|advance|agree on|align|allocate|amend|apply|appoint|ask|assess|assign|authori[sz]e|avoid|ban|begin|boost|bring|broaden|build|clarify|collaborate with|collect|combine|commit|compile|conduct|connect|consider|convene|cooperate with|coordinate|create|cut|decide|deepen|define|deploy|designate|develop|disclose|diversify|do not|don't|double|educate|eliminate|empower|enable|enact|encourage|end|enforce|engage|enhance|ensure|equip|establish|evaluate|examine|exempt|expand|explore|extend|facilitate|finance|focus on|foster|fund|give|guarantee|harmoni[sz]e|hold|identify|implement|improve|incentivi[sz]e|incorporate|increase|integrate|introduce|invest in|invest|investigate|join|keep|launch|let|leverage|limit|maintain|make|mandate|mobili[sz]e|moderni[sz]e|monitor|move to|negotiate|offer|organi[sz]e|participate in|partner with|pass|permit|phase out|pool|prepare|preserve|prevent|prioriti[sz]e|prohibit|promote|protect|provide|publish|pursue|raise|ratify|recogni[sz]e|reconsider|recruit|redesign|reduce|refine|reform|refrain from|reinforce|remove|repeal|replace|require|restrict|retain|rethink|review|revise|safeguard|scale up|seek|set up|set|share|simplify|speed up|start|stimulate|stop|streamline|strengthen|subsidi[sz]e|support|sustain|tighten|train|undertake|update|upgrade|use|work with"

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
    /\b(?:it is|it's|it will be|it would be|it remains|is|(?:may|might|will|would) (?:also )?be) (?:\w+ly )?(?:essential|vital|crucial|critical|imperative|necessary|important|more important than ever|urgent|wise|prudent|sensible|better|time|high time|a mistake|wrong|unwise) (?:to|that|for|when)\b|\bwe (?:also |now |all |therefore )?(?:need|have) to\b|\b(?:had better|would be (?:wise|well advised|better off)|would do (?:well|better)|deserves?)\b|\bwill be (?:needed|necessary|essential)\b/gi,
  ),
  // "What is needed is an update", "highlights the need to rethink": a demand without a modal verb.
  rule(
    'needed',
    'recommendation',
    'need',
    0.52,
    /(?<!\b(?:than|with|of|on) )\bwhat(?:['’]s| is) (?:\w+ ){0,2}(?:needed|missing)\b|\b(?:highlights?|underlines?|underscores?|shows?|stress(?:es)?|emphasi[sz]es?|there is an?) (?:\w+ )?(?:urgent |clear )?need (?:for|to)\b|\b(?:requires|demands|calls for) (?:an? )?(?:new|factual|fresh|different|better|clear|joint|common|stronger|more)\b|\bthe key is to\b|\b(?:attention|care) (?:should|must) be\b|\b(?:is|are) important to\b|(?<!\b(?:what|as) )(?:is|are) needed to\b|\bthe best way (?:to|forward)\b/gi,
  ),
  rule(
    'advice',
    'recommendation',
    'advice',
    0.7,
    /\b(?:we|i|this (?:brief|paper|report)|the authors) (?:also |therefore |strongly |further )?(?:recommend|urge|propose|suggest|advise|advocate|encourage|call (?:on|for))s?\b|\b(?:is|are) (?:strongly )?(?:recommended|advised|urged|encouraged)\b|\b(?:our|a|one|key|(?:the|this|its) (?:central|main|first|second|key|core|principal|overall|overarching)) recommendations?\b/gi,
  ),
  rule(
    'instruction',
    'recommendation',
    'instruction',
    0.55,
    new RegExp(
      `^(?!\\w+ and \\w+ (?:of|for)\\b)(?:[•‣▪○●*–—-]\\s?|[(]?\\w{1,2}[.)]\\s)?(?:[A-Z][\\w -]{1,24}: )?(?:(?:led by|working with|together with|by) [^,.;]{2,60}, )?(?:(?:${IMPERATIVES})(?:,| and)?|(?:${IMPERATIVES_WITH_ARTICLE}) (?=(?:the|an?|all|its|their|our|your|these|those|any|each|every)\\b))\\s?(?<=[\\s,])(?!in mind\\b|of\\b|for\\b|from\\b|in\\b|is\\b|are\\b|was\\b|were\\b|has\\b|have\\b|will\\b)`,
      'gi',
    ),
  ),
  // The authors of a strategy say what they will do.
  rule(
    'promise',
    'recommendation',
    'instruction',
    0.5,
    new RegExp(
      `\\b(?:we|(?:the |this |our )?(?:governments?|ministr(?:y|ies)|departments?|councils?|agenc(?:y|ies)|authorit(?:y|ies)|commission|administration|regulators?|committee|secretariat|office|task ?force|board)) will (?:also |now |then |jointly |therefore )?(?:work (?:with|to)|continue to|aim to|seek to|help|measure|${IMPERATIVES})\\b|\\bwill (?:also )?be (?:published|offered|agreed|introduced|established|set up|appointed|piloted|rolled out|incorporated|required to|asked to|invited to)\\b`,
      'gi',
    ),
  ),
  rule(
    'proposal',
    'recommendation',
    'advice',
    0.5,
    /\b(?:could|might|may) (?:also |usefully |jointly |together )?(?:consider|usefully|jointly|start by|begin by|explore)\b|\b(?:should|must) be (?:a priority|considered)\b/gi,
  ),
  rule('instead', 'recommendation', 'advice', 0.25, /\b(?:rather than|instead of|first step|next step|priority)\b/gi),
  rule(
    'agent',
    'recommendation',
    'agent',
    0.25,
    /\b(?:governments?|ministr(?:y|ies)|parliaments?|congress|assembly|councils?|agenc(?:y|ies)|authorit(?:y|ies)|regulators?|(?:united )?states?|cities|municipalities|policymakers|lawmakers|legislators|commission|administration|companies|firms|industry|operators|hospitals|schools|universities|leaders|allies|donors|banks?|both sides|managers|committees?)\b/gi,
  ),
]

const HARM =
  /\b(?:loss(?:es)?|los(?:e|es|ing)|shortages?|fail(?:s|ure|ures|ing)?|delay(?:s|ed)?|disrupt\w{0,5}|interrupt\w{0,4}|harm(?:s|ed|ful)?|hurt|damag\w{1,4}|collaps\w{1,4}|erod\w{1,3}|erosion|weaken\w{0,4}|cut (?:\w+ )?off|halt(?:s|ed)?|stall(?:s|ed)?|worsen\w{0,4}|deteriorat\w{1,4}|run (?:dry|out|short)|give up|drive (?:out|up)|driven out|split|fragment\w{0,6}|shrink\w{0,3}|fewer(?! than)|less efficient|retaliat\w{1,4}|conflicts?|cris[ie]s|breach\w{0,3}|leak\w{0,3}|attacks?|sabotage|expire|hoard\w{0,3}|ration(?:s|ed|ing)|resistance|bankrupt\w{0,3}|default(?:s|ed)? on|unemploy\w{1,4}|vanish\w{0,2}|disappear\w{0,3}|drop out|fall (?:behind|short|apart)|lag(?:s|ging)?|backlash|abus\w{1,3}|misus\w{1,3}|accidents?|fires?|contaminat\w{1,4}|pollut\w{1,4}|floods?|droughts?|outages?|blackouts?|bottlenecks?|lock-?in|deter(?:s|red)?|burdens?|costly|adverse|unable to|too late|drift apart|duplicat\w{1,4}|restrict\w{0,6}|exclud\w{1,3}|served last|without(?! (?:impacting|affecting|harming|losing|any|fear))|unnoticed|salt water|(?:will|may|might|could|would|must|to) close|closures?|closed (?:down|out|off)|isolat\w{1,4}|unrest|instability|inequalit\w{1,3}|corruption|escalat\w{1,4}|squeeze|move across|move abroad|difficult(?:y|ies)?|hard(?:er)? to|impossible|worse|exacerbat\w{1,3}|lost|gaps?|deficits?|shortfalls?|scarce|distort\w{0,4}|undercut\w{0,4}|mislead\w{0,3}|mislabel\w{0,4}|confusion|unfair\w{0,2}|perverse|divert\w{0,3}|disconnect|distract\w{0,3}|tensions?|contradict\w{0,4}|errors?|discrepanc\w{1,3}|limited|narrow|labou?r-intensive|proliferation|burdensome|substandard|devastating|inefficien\w{1,4}|prohibitive|theft|decoupl\w{1,4}|plateau\w{0,3}|stagnat\w{1,4}|reluctan\w{1,2}|unwilling\w{0,4}|prohibit\w{0,3}|malicious|lose track|side-?step\w{0,4}|misaligned|overwhelm\w{0,3}|unclear|(?:mis|dis)trust|crippl\w{1,3}|dominat\w{1,4})\b/gi

const RISK: readonly CueRule[] = [
  rule(
    'danger',
    'risk',
    'danger',
    0.55,
    /\b(?:(?:risks?|dangers?|threats?) (?:of|that|from)|threats? to|(?:main|real|key|major|biggest|principal) (?:risks?|dangers?|threats?)|risks? (?:locking|losing|creating|leaving|making|undermining|becoming|missing)|(?:carr(?:y|ies)|pos(?:e|es|ing)|creates?|raises?|run|runs) (?:\w+ ){0,3}(?:risks?|dangers?|threats?)|at risk|perils?|downsides?|pitfalls?|weak (?:point|spot)|jeopardi[sz]\w{1,3}|endanger\w{0,3}|imperil\w{0,3}|threaten(?:s|ed|ing)?|in jeopardy)\b/gi,
  ),
  rule(
    'risk-word',
    'risk',
    'danger',
    0.35,
    /\b(?:risk(?:s|y|ing)?|hazards?|threats?|dangers?|dangerous|vulnerab\w{2,6}|expos(?:ed|es|ure) to|undermin\w{1,3}|fragile|uncertaint(?:y|ies)|depends? on one)\b/gi,
  ),
  rule(
    'lack',
    'risk',
    'harm',
    0.5,
    /\bthere (?:is|are|remains?) (?:an? |still |too )?(?:\w+ ){0,2}(?:shortages?|lack|gaps?|scarcity|deficits?|shortfalls?)\b/gi,
  ),
  // What stands in the way, or falls short: a weakness that somebody names.
  rule(
    'shortcoming',
    'risk',
    'harm',
    0.5,
    /\b(?:obstacles?|barriers?|impediments?|handicaps?|disadvantages?|drawbacks?|shortcomings?|weakness(?:es)?|flaws?|flawed|disservice|deficienc(?:y|ies)|over-?relian\w{1,4}|over-?relying|hamper\w{0,3}|hinder\w{0,3}|imped(?:e[sd]?|ing)|inadequate(?:ly)?|insufficient(?:ly)?|ill-equipped|unprepared|ill-suited|outdated|obsolete|cumbersome|underfunded|understaffed|not (?:well[- ])?equipped|not on track|off track|(?:extremely|very|severely|too) limited|at the expense of|lock-?in|fundamental (?:\w+ )?error|conflicts? (?:with|of interest)|pos(?:e|es|ed|ing) (?:\w+ ){0,2}challenges?|(?:the|a) (?:real |main |core |key )?challenge is|the real challenge|(?:is|are|remains?|proves?) (?:\w+ly |very |so |often )?(?:challenging|difficult|hard|harder)|even harder|not transferr?able|rel(?:y|ies|ying) too|difficult to|(?:not|n['’]t|no longer) (?:sufficient|enough|adequate|viable|sustainable))\b/gi,
  ),
  rule(
    'failing',
    'risk',
    'harm',
    0.5,
    /\b(?:fail(?:s|ed|ure|ures|ing)? to|lack(?:s|ed|ing)?|unable to|unfortunately|regrettably|the (?:main |real |core )?(?:problem|trouble|difficulty) is|(?:is|['’]s) a (?:\w+ )?problem|significant(?:ly)? concerns?|(?:pays?|pay|paid) (?:very |too )?little attention|no (?:\w+ )?(?:viable|meaningful|real|credible|adequate|clear) \w+|without (?:any |a )?(?:clear|adequate|real|viable|credible|sufficient))\b/gi,
  ),
  // Something isn't done or doesn't do what it should. Facts are denied, too, so this needs company.
  rule(
    'denied',
    'risk',
    'harm',
    0.3,
    /\b(?:(?:do|does|did|is|are) (?:simply |still |currently )?not|(?:do|does|did|is|are)n['’]t|none of|nothing|cannot)\b/gi,
  ),
  rule(
    'undelivered',
    'risk',
    'harm',
    0.3,
    /\b(?:(?:not|n['’]t) (?:\w+ly |even )?(?:make|require or guarantee|guarantee|remove|actually|necessarily|offer|deliver|address|analy[sz]e|track|consider|provide|reach|achieve|protect|cover|include|ensure|prevent|reduce|solve|meet)|no real|far fewer|too (?:few|little|narrow|late|slow|heavily|much)|artificially|merely|murk(?:y|ier)|only (?:six|a few|a handful))\b/gi,
  ),
  rule('worry', 'risk', 'fear', 0.35, /\b(?:concerns? (?:about|over)|challenges?|setbacks?)\b/gi),
  rule(
    'fear',
    'risk',
    'fear',
    0.5,
    /\b(?:fear(?:s|ed)? (?:that|of)|worr(?:y|ies|ied|ying)|concern(?:s|ed)? that|concerned (?:about|over)|warn(?:s|ed|ing)? (?:that|of|against)|alarm(?:s|ed|ing))\b/gi,
  ),
  rule(
    'possibility',
    'risk',
    'possibility',
    0.3,
    /\b(?:may|might|could|would|likely to|(?<!\b(?:as|where|wherever|if|whenever|when|degree|extent) )possib(?:le|ly|ility)|potentially|potential (?:for|to|(?:\w+ )?(?:conflicts?|loss(?:es)?|harms?|damage|threats?|risks?|problems?|delays?|misuse))|prone to|chance (?:of|that)|can (?:\w+ )?(?:lead|halt|stop|expire|turn|become|cause|leave|make))\b/gi,
  ),
  rule('harm', 'risk', 'harm', 0.33, HARM),
  rule(
    'condition',
    'risk',
    'condition',
    0.27,
    /^if\b|[,;—–] if\b|\b(?:unless|otherwise|in the event of|without (?:change|action|reform|such|this|them|it)|if (?:this|the|these|they|it|nothing|left)|another|a second)\b/gi,
  ),
  rule('outcome', 'risk', 'condition', 0.2, /\bwill(?: not)?\b/gi),
]

const TREND =
  'growing|rising|falling|shrinking|spreading|ag(?:e)?ing|tightening|shifting|accelerating|fragmenting|becoming|declining|increasing|decreasing|expanding|moving|changing|merging|closing|slowing|converging|diverging|hardening|intensifying|narrowing|widening|multiplying|retiring|leaving'

const DRIVER: readonly CueRule[] = [
  rule(
    'cause',
    'driver',
    'cause',
    0.45,
    /\b(?:driven by|driv(?:es?|ing)|drivers? (?:of|for|behind)|fuel(?:s|led|ling) (?:by|the|a)|push(?:es|ed|ing)?|pull(?:s|ed)|propel\w{0,4}|spur(?:s|red)?|shap(?:e|es|ing)|underpin\w{0,4}|forc(?:es|ed|ing)|make(?:s)? it (?:harder|easier)|under pressure|pressure (?:on|from|to))\b/gi,
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
    /\b(?:increasingly|more and more|ever (?:more|less|smaller|larger|fewer|faster|closer|greater|higher|lower)|less and less|fewer and fewer|year (?:by|after) year|rapid(?:ly)?|steadily|accelerat\w{1,4}|the rise of|the spread of|the shift (?:to|from|toward)|growing|rising|ageing|aging|mounting|fiercer)\b/gi,
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
    /[$€£¥]\s?\d[\d.,]{0,12}|\b\d[\d.,]{0,10} (?:million|billion|trillion)\b|\b\d{1,4}\.\d\d\b/gi,
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
  rule(
    'source',
    'evidence',
    'source',
    0.35,
    /\b(?:according to|surveys?|stud(?:y|ies) (?:of|by|found|shows?)|audits?|census|data (?:show|suggest|from)\w{0,1}|found (?:that|meters|no)?|recorded|statistics|shows? that|measured|counted|count of|puts? the|figures? (?:show|was|were|is)|review shows|evidence (?:that|from|shows))\b/gi,
  ),
]

const GAIN =
  '(?:enabl|improv|strengthen|enhanc|benefit|help|contribut|empower|streamlin|simplif|facilitat|boost|foster|support|attract|ensur|solv|succeed|thriv|spur|provid|offer|allow|unlock|encourag|promot|motivat)\\w{0,5}'
const LESS_OF_A_BURDEN =
  '(?:lower|reduc|sav|cut|avoid)\\w{0,3} (?:\\w+ ){0,3}(?:costs?|burdens?|emissions?|risks?|waste|time|money|delays?|duplicat\\w+|errors?|dependen\\w+|pollution|expens\\w+|spending|inequalit\\w+|barriers?|fraud)'
/** What makes a gain somebody else's, or none. */
const SPOILED =
  'attack\\w*|abus\\w*|fraud\\w*|crim\\w*|malicious|misuse\\w*|monopol\\w*|lock-?in|harm\\w*|loss\\w*|adversar\\w*|bad actors?|incumbents?|hoard\\w*|evade|evasion|discriminat\\w*|surveil\\w*|false|fail\\w*'

/** A gain that may or will come; the guard `gain` keeps its hedge from counting as a danger. */
export const BENEFIT = new RegExp(
  `\\b(?:can|could|may|might|would|will|should|likely to|helps? to|potential to) (?:\\w+ly |also |be |then |even |better |greatly ){0,3}(?:${GAIN}|${LESS_OF_A_BURDEN})\\b(?!(?:\\W+\\w+){0,6}?\\W+(?:${SPOILED})\\b)`,
  'gi',
)

const ASSUMPTION: readonly CueRule[] = [
  rule(
    'premise',
    'assumption',
    'premise',
    0.6,
    /\b(?:assum(?:e|es|ed|ing)|(?:the|on|our|an|key|main) (?:\w+ )?assumptions? (?:that|is|are|behind)|presuppos\w{1,3}|premises?|presum\w{1,5}|taken? for granted|hypothes[ie]s|rests? on the)\b/gi,
  ),
  rule(
    'expectation',
    'assumption',
    'expectation',
    0.52,
    /\b(?:(?:we|i|planners|officials|analysts|most|many|the (?:ministry|government|agency|authors|industry)) (?:\w+ )?(?:think|thinks|believe|believes|expect|expects|anticipate|anticipates|estimate|reckon|trust)|(?:is|are) (?:widely )?(?:expected|projected|forecast|predicted|anticipated|believed|thought|reckoned|estimated)|reasonable to (?:expect|assume|suppose)|we see no reason)\b/gi,
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
  rule(
    'likelihood',
    'assumption',
    'likelihood',
    0.4,
    /\b(?:(?:un)?likely|probably|in all likelihood|presumably|almost certainly|is set to|bound to|no doubt|doubtless|should (?:arrive|remain|be able|be possible|prove|suffice|come|reach|stay|become|fall|rise|continue))\b/gi,
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
export const ENGLISH_RULES: readonly CueRule[] = [...RECOMMENDATION, ...RISK, ...ASSUMPTION, ...DRIVER, ...EVIDENCE]
