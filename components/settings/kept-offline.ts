// Whether this device keeps the boards that are opened on it, to open them without the server: not wanted on a device
// that others use, too.

import { deviceSwitch } from './device-switch'

export const KEPT_OFFLINE = deviceSwitch('kept-offline')
