import { describe, expect, it } from 'vitest'
import { clockOf, momentAt, momentUrl, momentWords } from '../../src/domain/moment.js'

const page = (number: number) => ({ page: number, atMs: null })
const at = (clock: string) => {
  const [hours = 0, minutes = 0, seconds = 0] = clock.split(':').map(Number)
  return { page: null, atMs: ((hours * 60 + minutes) * 60 + seconds) * 1000 + 250 }
}

describe('a page or moment', () => {
  it.each([
    [page(4), 'page 4'],
    [at('0:00:05'), 'at 0:05'],
    [at('0:12:31'), 'at 12:31'],
    [at('1:02:03'), 'at 1:02:03'],
    [at('12:00:00'), 'at 12:00:00'],
    [{ page: null, atMs: null }, null],
  ])('is told in words: %j', (moment, words) => {
    expect(momentWords(moment)).toBe(words)
  })

  it('is written as a clock of two digits each for machines', () => {
    expect(clockOf(751_999)).toBe('00:12:31')
  })

  it('is that of the last mark at or before a place', () => {
    const marks = [
      { start: 0, page: 1, atMs: null },
      { start: 50, page: 2, atMs: null },
    ]
    expect([0, 49, 50, 99].map((start) => momentAt(marks, start).page)).toEqual([1, 1, 2, 2])
    expect(momentAt([{ start: 5, page: 1, atMs: null }], 4)).toEqual({ page: null, atMs: null })
  })
})

describe('the address of an original', () => {
  const moment = at('0:12:31')
  it.each([
    ['https://www.youtube.com/watch?v=abc&t=5', 'https://www.youtube.com/watch?v=abc&t=751s'],
    ['https://youtu.be/abc', 'https://youtu.be/abc?t=751s'],
    ['https://vimeo.com/123', 'https://vimeo.com/123#t=751s'],
    ['https://www.dailymotion.com/video/x', 'https://www.dailymotion.com/video/x?start=751'],
    ['https://example.org/talks.mp4', 'https://example.org/talks.mp4#t=751'],
    ['https://example.org/talks', 'https://example.org/talks'],
    ['https://notyoutube.com/watch?v=1', 'https://notyoutube.com/watch?v=1'],
  ])('leads to the moment where its host can: %s', (address, expected) => {
    expect(momentUrl(address, moment)).toBe(expected)
  })

  it('leads to the page of a PDF, and nowhere else without either', () => {
    expect(momentUrl('https://example.org/a.pdf', page(4))).toBe('https://example.org/a.pdf#page=4')
    const neither = { page: null, atMs: null }
    expect(momentUrl('https://example.org/a b', neither)).toBe('https://example.org/a b')
    expect(momentUrl('no address', page(4))).toBe('no address')
  })
})
