import { describe, expect, it } from 'vitest'
import { formatOf } from '../../src/ingest/format.js'

const formatIn = (text: string) => formatOf(Buffer.from(text), { fileName: null })

describe('a page without a name', () => {
  it.each([
    ['its kind', '<!DOCTYPE html><p>Hello'],
    ['its first element, after an XML declaration', ' <?xml version="1.0"?>\n<html>'],
    ['what follows its comments', '<!-- a > b --> <!----> <!-- <p> -->\n<body>'],
  ])('is known by %s', (_, text) => {
    expect(formatIn(text)).toBe('html')
  })

  it.each([
    ['words', 'We will meet. <html>'],
    ['a comment that does not end', '<!-- <html>'],
    ['words after comments', '<!----> We will meet. <html>'],
    ['comments alone, however many', '<!---->'.repeat(140)],
    ['comments and an element of no page', `${'<!---->'.repeat(60)}<note>`],
  ])('is plain text where it begins with %s', (_, text) => {
    expect(formatIn(text)).toBe('txt')
  })
})
