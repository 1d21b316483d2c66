import { connect } from 'node:net'

/** Whether a process listens there: the kernel answers, so a busy one counts too. */
export function listens(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path)
    const answer = (value: boolean) => {
      socket.destroy()
      resolve(value)
    }
    socket.once('connect', () => answer(true))
    socket.once('error', (error) => answer(!nobodyThere(error)))
  })
}

/** The two answers that mean that nobody listens; any other may pass. */
function nobodyThere(error: Error): boolean {
  return 'code' in error && (error.code === 'ECONNREFUSED' || error.code === 'ENOENT')
}
