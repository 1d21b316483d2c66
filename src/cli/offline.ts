import type { Settings } from '../domain/settings.js'
import type { Gazetteer } from '../extract/gazetteer.js'
import type { SecondReader } from '../second-reader/types.js'

/** What commands without a database need of the configuration. */
export interface Offline {
  settings: Settings
  gazetteer: Gazetteer
  secondReader?: SecondReader | null
}
