/** One mail as it goes to the server; `mime` is sent as it is, the same bytes at every attempt. */
export interface Envelope {
  /** Address or `Name <address>`. */
  from: string
  to: string
  /** With or without angle brackets. */
  messageId: string
  mime: string
}

/**
 * What a refusal is about: `address` is the recipient's mailbox (suppress it when permanent),
 * `message` this one mail, `server` our own set-up or the way there (never the recipient's fault).
 */
export type RefusalOf = 'address' | 'message' | 'server'

export type SendResult =
  | { ok: true; response: string }
  | {
      ok: false
      /** True when sending the same mail again would get the same answer. */
      permanent: boolean
      /** The server's words, or ours where no server answered. */
      response: string
      about: RefusalOf
    }

export interface Mailer {
  /** Never throws for what a server or a network does: that is a `SendResult`. */
  send(envelope: Envelope): Promise<SendResult>
  /** Throws a PledgeError that says what to do when mail cannot be handed over. */
  verify(): Promise<void>
  close(): Promise<void>
  /** Where mail goes, without any password: for start-up lines and the doctor. */
  describe(): string
}
