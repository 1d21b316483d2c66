/** What a command sees of the terminal that called it, which may be another process's. */
export interface CommandIo {
  stdout: { write(text: string): unknown }
  stderr: { write(text: string): unknown }
  readStdin(): Promise<Buffer>
  /** Relative paths in arguments start here. */
  cwd: string
  columns: number
  isTTY: boolean
  /** The same for every try of one call, so that nothing is recorded twice. */
  requestId: string
  signal: AbortSignal
  /** Only for interactive commands: asks in the terminal; null at the end of the input. */
  ask?(question: string): Promise<string | null>
  /** Only for interactive commands: runs another command as if typed, and collects what it prints. */
  call?(argv: string[], stdin?: string): Promise<{ status: number; stdout: string; stderr: string }>
}
