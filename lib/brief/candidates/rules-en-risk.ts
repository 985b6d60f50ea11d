// English cues of risks: dangers, harm that is done or may be done, weaknesses, and what stands in the way.

import { type CueRule, ruleOf } from './rule'

const rule = ruleOf('en')

const HARM =
  /\b(?:loss(?:es)?|los(?:e|es|ing)|shortages?|fail(?:s|ure|ures|ing)?|delay(?:s|ed)?|disrupt\w{0,5}|interrupt\w{0,4}|harm(?:s|ed|ful)?|hurt|damag\w{1,4}|collaps\w{1,4}|erod\w{1,3}|erosion|weaken\w{0,4}|cut (?:\w+ )?off|halt(?:s|ed)?|stall(?:s|ed)?|worsen\w{0,4}|deteriorat\w{1,4}|run (?:dry|out|short)|give up|drive (?:out|up)|driven out|split|fragment\w{0,6}|shrink\w{0,3}|fewer(?! than)|less efficient|retaliat\w{1,4}|breach\w{0,3}|leak\w{0,3}|attacks?|sabotage|expire|hoard\w{0,3}|ration(?:s|ed|ing)|bankrupt\w{0,3}|default(?:s|ed)? on|vanish\w{0,2}|disappear\w{0,3}|drop out|fall (?:behind|short|apart)|lag(?:s|ging)?|backlash|abus\w{1,3}|misus\w{1,3}|contaminat\w{1,4}|pollut\w{1,4}|outages?|blackouts?|bottlenecks?|lock-?in|deter(?:s|red)?|burdens?|costly|adverse|unable to|too late|drift apart|duplicat\w{1,4}|exclud\w{1,3}|served last|without(?! (?:impacting|affecting|harming|losing|any|fear))|unnoticed|salt water|(?:will|may|might|could|would|must|to) close|closed (?:down|out|off)|instability|squeez\w{1,3}|backlogs?|long (?:waits?|waiting|queues?)|overcrowd\w{1,3}|stolen|steal(?:s|ing)?|circumvent\w{0,4}|bypass\w{0,3}|evad(?:e|es|ed|ing)|manipulat\w{1,4}|compromis(?:ed|es|ing)|tamper\w{0,3}|(?:dis|mis)information|discriminat\w{1,4}|bias(?:es|ed)?|move across|move abroad|difficult(?:y|ies)?|hard(?:er)? to|impossible|worse|exacerbat\w{1,3}|lost|gaps?|deficits?|shortfalls?|scarce|distort\w{0,4}|undercut\w{0,4}|mislead\w{0,3}|mislabel\w{0,4}|confus(?:e|es|ed|ing|ion)|unfair\w{0,2}|perverse|divert\w{0,3}|disconnect|distract\w{0,3}|tensions?|contradict\w{0,4}|errors?|discrepanc\w{1,3}|labou?r-intensive|proliferation|burdensome|substandard|devastating|inefficien\w{1,4}|prohibitive|theft|decoupl\w{1,4}|plateau\w{0,3}|stagnat\w{1,4}|reluctan\w{1,2}|unwilling\w{0,4}|malicious|lose track|side-?step\w{0,4}|misaligned|overwhelm\w{0,3}|unclear|(?:mis|dis)trust|crippl\w{1,3}|dominat\w{1,4})\b/gi

/** Bad things that are as often what a document is about: they say less of a sentence. */
const SUBJECT =
  /\b(?:cris[ie]s|conflicts?|resistance|accidents?|fires?|floods?|droughts?|unrest|inequalit\w{1,3}|corruption|escalat\w{1,4}|isolat\w{1,4}|surveillance|closures?|limited|narrow|restrict\w{0,6}|prohibit\w{0,3}|unemploy\w{1,4})\b/gi

/** The rules of risks, a part of the English rules. */
export const ENGLISH_RISK_RULES: readonly CueRule[] = [
  rule(
    'danger',
    'risk',
    'danger',
    0.55,
    /\b(?:(?:risks?|dangers?|threats?) (?:of|that|from)|threats? to|(?:main|real|key|major|biggest|principal) (?:risks?|dangers?|threats?)|risks? (?:\w+ly )?(?!being\b)[a-z]{3,10}ing|(?:carr(?:y|ies)|pos(?:e|es|ing)|creates?|raises?|run|runs) (?:\w+ ){0,3}(?:risks?|dangers?|threats?)|at risk|perils?|downsides?|pitfalls?|weak (?:point|spot)|jeopardi[sz]\w{1,3}|opportunit(?:y|ies) (?:for|to) (?:fraud|abuse|corruption|misuse|manipulat\w+|cheat\w*|exploit\w*)|undue (?:influence|burdens?|pressure)|endanger\w{0,3}|imperil\w{0,3}|threaten(?:s|ed|ing)?|in jeopardy)\b/gi,
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
    /\bthere (?:is|are|remains?) (?:an? |still |too )?(?:\w+ ){0,2}(?:shortages?|lack|gaps?|scarcity|deficits?|shortfalls?)\b|\bthere (?:is|are) (?:still |only |too |very )?(?:limited|little|few|scant|insufficient|inadequate)\b/gi,
  ),
  // What stands in the way, or falls short: a weakness that somebody names.
  rule(
    'shortcoming',
    'risk',
    'harm',
    0.5,
    /(?:\b|(?=n['’]t ))(?:obstacles?|barriers?|impediments?|handicaps?|disadvantages?|drawbacks?|shortcomings?|weakness(?:es)?|flaws?|flawed|disservice|deficienc(?:y|ies)|over-?relian\w{1,4}|over-?relying|hamper\w{0,3}|hinder\w{0,3}|imped(?:e[sd]?|ing)|inadequate(?:ly)?|insufficient(?:ly)?|ill-equipped|unprepared|ill-suited|outdated|obsolete|cumbersome|underfunded|understaffed|not (?:well[- ])?equipped|not on track|off track|(?:extremely|very|severely|too) limited|at the expense of|lock-?in|fundamental (?:\w+ )?error|conflicts? (?:with|of interest)|(?:pos(?:e|es|ed|ing)|creat(?:e|es|ed|ing)|rais(?:e|es|ed|ing)|caus(?:e|es|ed|ing)|present(?:s|ed|ing)?|fac(?:e|es|ed|ing)|experienc(?:e|es|ed|ing)|encounter(?:s|ed|ing)?|bring(?:s|ing)?|introduc(?:e|es|ed|ing)) (?:[\w-]+,? ){0,3}(?:challenges?|problems|difficulties|concerns)|(?:bad|poor|worse|worst|perverse|undesirable) (?:outcomes?|results|consequences|effects)|vicious (?:cycle|circle)|rarely (?:consistent|reliable|accurate|complete|enforced|met)|(?:plagued|beset|dogged) (?:by|with)|(?:not|n['’]t) (?:yet |fully |adequately )?prepared|(?:poor|low)[- ]quality|(?:is|are|was|were) (?:\w+ly )?(?:poor|bad|weak|slow) (?:at|in)\b|mak(?:e|es|ing) [^.;,]{1,40}? (?:less (?:reliable|safe|secure|effective|useful|certain|competitive|likely|accessible|attractive|able|transparent|stable)|harder|worse|more (?:difficult|costly|expensive|dangerous|concerning|vulnerable|dependent))\b|detracts? from|r[au]n(?:s|ning)? into (?:\w+ ){0,4}(?:issues|problems|difficulties|trouble)|f[ae]ll(?:s|ing)? short|(?:is|are|was|were|proved|remains?) (?:often |far |much )?too (?:complex|complicated|rigid|inflexible|large|small|costly|expensive|slow|late)|little (?:visibility|control|transparency|incentive|choice|access|influence)|left behind|(?:the|a) (?:real |main |core |key )?challenge is|the real challenge|(?:is|are|remains?|proves?) (?:\w+ly |very |so |often )?(?:challenging|difficult|hard|harder|costly|expensive|dangerous|unsafe|burdensome)|even harder|not transferr?able|rel(?:y|ies|ying) too|difficult to|mak(?:e|es|ing) it (?:much |even |more |also |so )?(?:hard|harder|difficult|impossible)|(?:wary|reluctant|hesitant|unwilling|unfavou?rable)|disproportionate(?:ly)?|hardships?|uneven playing field|fall(?:s|en|ing)? (?:further and further |further |far )?behind|(?:not|n['’]t|no longer) (?:be |always be |always |yet )?(?:sufficient|enough|adequate|viable|sustainable)|(?:not|n['’]t) (?:designed|built|made|meant|equipped) (?:to|for)|(?:cannot|can['’]t|not) (?:adequately|fully|reliably|sufficiently))\b/gi,
  ),
  rule(
    'failing',
    'risk',
    'harm',
    0.5,
    /\b(?:fail(?:s|ed|ure|ures|ing)? to|lack(?:s|ed|ing)?|unable to|unfortunately|regrettably|disappoint(?:ed|ing|ingly)|neglect(?:s|ed)? to|(?:the|a|one) (?:\w+ )?(?:problem|trouble|difficulty|drawback)(?: with [^,.;]{1,60})? is|little (?:that )?(?:you|we|they|one|anyone|anybody) can do|no (?:[\w-]+ ){1,4}ha(?:s|ve) (?:sufficient|enough|adequate)|(?:is|['’]s) a (?:\w+ )?problem|significant(?:ly)? concerns?|(?:pays?|pay|paid) (?:very |too )?little attention|no (?:\w+ )?(?:viable|meaningful|real|credible|adequate|clear) \w+|without (?:any |a )?(?:clear|adequate|real|viable|credible|sufficient))\b/gi,
  ),
  // Something isn't done or doesn't do what it should. Facts are denied, too, so this needs more than a hedge for company.
  rule(
    'denied',
    'risk',
    'denial',
    0.25,
    /\b(?:(?:do|does|did|is|are) (?:simply |still |currently )?not|(?:do|does|did|is|are)n['’]t|none of|nothing|cannot)\b/gi,
  ),
  rule(
    'undelivered',
    'risk',
    'harm',
    0.34,
    /(?:\b|(?=n['’]t ))(?:(?:not|n['’]t) (?:\w+ly |even )?(?:make|require or guarantee|guarantee|remove|actually|necessarily|have(?! to\b)|mandate|create|support|offer|deliver|address|analy[sz]e|track|consider|provide|share|match|suffice|keep up|reach|achieve|protect|cover|include|ensure|prevent|reduce|solve|meet)|no real|far fewer|too (?:few|little|narrow|late|slow|heavily|much)|artificially|merely|murk(?:y|ier)|only (?:six|a few|a handful))\b/gi,
  ),
  rule('worry', 'risk', 'fear', 0.35, /\bconcerns? (?:about|over)\b/gi),
  rule('challenge', 'risk', 'harm', 0.35, /\b(?:challenges?|setbacks?)\b/gi),
  rule(
    'fear',
    'risk',
    'fear',
    0.5,
    /\b(?:fear(?:s|ed)? (?:that|of)|(?:common|main|key|major|growing|serious|biggest) (?:concern|worry|fear)s? (?:\w+ ){0,8}?(?:is|are|was) that|worr(?:y|ies|ied|ying)|concern(?:s|ed)? that|concerned (?:\w+ )?(?:about|over|by|with|at)|warn(?:s|ed|ing)? (?:that|of|against)|alarm(?:s|ed|ing))\b/gi,
  ),
  rule(
    'possibility',
    'risk',
    'possibility',
    0.3,
    /\b(?:may|might|could|would|likely to|(?<!\b(?:as|where|wherever|if|whenever|when|degree|extent) )possib(?:le|ly|ility)|potentially|potential (?:for|to|(?:\w+ )?(?:conflicts?|loss(?:es)?|harms?|damage|threats?|risks?|problems?|delays?|misuse))|prone to|can (?:\w+ )?be|chance (?:of|that)|can (?:\w+ )?(?:harm|hurt|burden|block|discourage|distort|undermine|damage|impose|inflate|lead|halt|stop|expire|turn|become|cause|leave|make|render|leak|backfire|hinder|confuse|delay|slow|deter))\b/gi,
  ),
  rule('harm', 'risk', 'harm', 0.33, HARM),
  { ...rule('subject', 'risk', 'harm', 0.25, SUBJECT), countsAs: 'en-harm' },
  // Harm that is under way, and what something bad follows from.
  rule(
    'harming',
    'risk',
    'harm',
    0.5,
    /\b(?:continues? to|keeps?|regularly|routinely|repeatedly|frequently|already|increasingly) (?:disrupt|harm|hurt|target|damag|undermin|erod|block|delay|exploit|mislead|burden|attack)\w{0,3}\b/gi,
  ),
  rule(
    'consequence',
    'risk',
    'harm',
    0.27,
    new RegExp(
      `\\b(?:result(?:s|ed|ing)? in|lead(?:s|ing)? to|led to|caus(?:e|es|ed|ing)|at the cost of) (?:[\\w-]+ ){0,4}(?:${HARM.source}|${SUBJECT.source})`,
      'gi',
    ),
  ),
  rule(
    'condition',
    'risk',
    'condition',
    0.27,
    /^if\b|[,;—–] if\b|\b(?:unless|otherwise|in the event of|without (?:change|action|reform|such|this|them|it)|if (?:this|the|these|they|it|nothing|left))\b/gi,
  ),
  rule('another', 'risk', 'another', 0.27, /\b(?:another|a second)\b/gi),
  rule('outcome', 'risk', 'outcome', 0.2, /\bwill(?: not)?\b/gi),
]
