// A gain that something may bring: an assumption, and no danger in spite of its hedge.

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

/** A gain whose verb names it: what helps or allows may as well be a service that is described. */
export const PLAIN_GAIN = new RegExp(
  `\\b(?:can|could|may|might|would|will|should|likely to|potential to) (?:\\w+ly |also |then |even |better |greatly ){0,3}(?:(?:improv|strengthen|enhanc|benefit|contribut|empower|streamlin|simplif|boost|spur|unlock|encourag|promot)\\w{0,3}|${LESS_OF_A_BURDEN})\\b(?!(?:\\W+\\w+){0,6}?\\W+(?:${SPOILED})\\b)`,
  'gi',
)
