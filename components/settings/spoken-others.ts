// Whether a screen reader hears what other people do on the board: in a full room some want to be alone with their cards.

import { deviceSwitch } from './device-switch'

export const SPOKEN_OTHERS = deviceSwitch('spoken-others')
