import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ToyFolder, until } from './folder.js'

let folder: ToyFolder
beforeEach(() => {
  folder = new ToyFolder()
})
afterEach(() => folder.end())

describe('when the owner of the data folder is killed', () => {
  it('the waiting commands carry on under a new owner, each done once', async () => {
    const owner = folder.start(['serve'])
    await until(() => folder.lines('open').length === 1)
    const names = Array.from({ length: 8 }, (_, n) => `n${n}`)
    // Half of them are killed before they wrote, half after.
    const running = names.map((name, n) =>
      folder.run(['add', name, n % 2 === 0 ? 'before' : 'after']),
    )
    await until(() => folder.lines('begin').length === names.length)
    owner.child.kill('SIGKILL')
    await owner.ended
    folder.openGate()
    const ended = await Promise.all(running)
    expect(ended.map((one) => one.status)).toEqual(names.map(() => 0))
    expect(folder.effects()).toEqual(names)
    expect(folder.clashes([owner.pid]).clashes).toBe(0)
    expect(ended[0]?.stdout).toBe('added n0\n')
    expect(ended[0]?.stderr).toBe('adding n0\n')
    expect(ended[1]?.stdout).toBe('')
    expect(ended[1]?.stderr).toMatch(/^adding n1\nDone: it was recorded, but .*\n$/)
  })

  it('output that was printed before is not printed twice', async () => {
    const owner = folder.start(['serve'])
    await until(() => folder.lines('open').length === 1)
    const call = folder.start(['print'])
    const heard = new Promise((resolve) => call.child.stdout?.once('data', resolve))
    expect(String(await heard)).toBe('one\n')
    owner.child.kill('SIGKILL')
    await owner.ended
    folder.openGate()
    expect(await call.ended).toMatchObject({ status: 0, stdout: 'one\ntwo\n' })
  })

  it('a command that came after it finds the folder free, whatever the file says', async () => {
    const owner = folder.start(['serve'])
    await until(() => folder.lines('open').length === 1)
    owner.child.kill('SIGKILL')
    await owner.ended
    const names = ['a', 'b', 'c', 'd', 'e', 'f']
    const ended = await Promise.all(names.map((name) => folder.run(['add', name])))
    expect(ended.map((one) => one.status)).toEqual(names.map(() => 0))
    expect(folder.effects()).toEqual(names)
    expect(folder.clashes([owner.pid]).clashes).toBe(0)
  })
})
