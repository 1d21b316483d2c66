/** Milliseconds a server may take for each step. */
export const SMTP_LIMITS = {
  dns: 10_000,
  connection: 15_000,
  greeting: 15_000,
  /** Silence during the conversation. */
  socket: 60_000,
  /** An idle connection is kept for the rest of a batch, not until the server hangs up on it. */
  idle: 5_000,
}

/** No send takes longer than this, whatever a server does: a lease has to be longer. */
export const SEND_LIMIT_MS = 120_000
