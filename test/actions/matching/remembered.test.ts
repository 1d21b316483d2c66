import { describe, expect, it } from 'vitest'
import { Remembered } from '../../../src/actions/matching/remembered.js'

/** Looks texts up by a key, and tells which were made anew. */
function looks(most: number, room: number) {
  const held = new Remembered<number, string>(most, room)
  const made: string[] = []
  const look = (key: number, ...texts: string[]) =>
    held.get(key, texts, () => {
      made.push(texts.join())
      return texts.join().toUpperCase()
    })
  return { look, made }
}

describe('slow work on texts', () => {
  it('is done once while the texts stay, and anew when one of them changes', () => {
    const { look, made } = looks(9, 99)
    expect([look(1, 'a', 'b'), look(1, 'a', 'b'), look(1, 'a', 'c')]).toEqual(['A,B', 'A,B', 'A,C'])
    look(2, 'a', 'c')
    expect(made).toEqual(['a,b', 'a,c', 'a,c'])
  })

  it('is forgotten where it was longest unused, beyond so many results', () => {
    const { look, made } = looks(2, 99)
    look(1, 'a')
    look(2, 'b')
    look(1, 'a')
    look(3, 'c')
    look(1, 'a')
    expect(made).toEqual(['a', 'b', 'c'])
    look(2, 'b')
    expect(made).toEqual(['a', 'b', 'c', 'b'])
  })

  it('is forgotten beyond so many characters, except what was asked for last', () => {
    const { look, made } = looks(9, 6)
    look(1, 'aaa')
    look(2, 'bbb')
    look(3, 'cccccccc')
    look(3, 'cccccccc')
    expect(made).toEqual(['aaa', 'bbb', 'cccccccc'])
    look(1, 'aaa')
    expect(made).toEqual(['aaa', 'bbb', 'cccccccc', 'aaa'])
    look(2, 'bbb')
    look(1, 'aaa')
    expect(made).toHaveLength(5)
  })
})
