// The props of an arrow without words, for records that tests write by hand.

export const PLAIN_ARROW = {
  kind: 'arc',
  color: 'grey',
  labelColor: 'black',
  fill: 'none',
  dash: 'solid',
  size: 's',
  font: 'sans',
  arrowheadStart: 'none',
  arrowheadEnd: 'arrow',
  start: { x: 0, y: 0 },
  end: { x: 90, y: 0 },
  bend: 0,
  text: '',
  labelPosition: 0.5,
  scale: 1,
  elbowMidPoint: 0.5,
}
