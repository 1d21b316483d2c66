import type { Ctx } from '../../actions/context.js'
import type { Form } from '../form.js'

/** What the page says afterwards. */
export interface Done {
  /** The event that "Undo" would take back; null: the latest act on the item. */
  eventId: number | null
  /** How many people would hear about it, where that matters. */
  heard?: number
  /** The follower whose address waits to be confirmed. */
  waits?: number | null
}

/** One act of the commitment's forms: reads the form, calls the action. */
export type Act = (ctx: Ctx, id: number, form: Form) => Promise<Done>
