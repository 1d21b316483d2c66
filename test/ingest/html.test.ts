import { describe, expect, it } from 'vitest'
import { readBytes } from '../../src/ingest/read.js'

const read = (source: string) => readBytes(Buffer.from(source), { fileName: 'page.html' })

const LONG =
  'The working group will meet for the first time in April 2024, as both sides confirmed today.'

it('takes the statement out of a page and leaves what surrounds it', async () => {
  const got = await read(`<!doctype html><html><head><title>Site | Talks</title>
    <link rel="canonical" href="https://example.org/talks">
    <style>p { color: red }</style><script>var words = 'never'</script></head>
  <body>
    <header><a href="/">Site</a></header>
    <nav><ul><li><a href="/a">News</a></li><li><a href="/b">Press</a></li></ul></nav>
    <div class="cookie-banner"><p>We will use cookies by tomorrow.</p></div>
    <div id="wrap"><h1>Remarks after the talks, Moscow, 28 February 2024</h1>
      <div class="text"><p>Good&nbsp;afternoon,<br>friends.</p><p>${LONG} <b>It</b> is <i>agreed</i>.</p>
      <p>${LONG}</p></div></div>
    <aside><p>Related: they will meet in May.</p></aside>
    <footer><p>All rights reserved; we will sue.</p></footer>
  </body></html>`)
  expect(got).toMatchObject({
    text: `Remarks after the talks, Moscow, 28 February 2024\n\nGood afternoon,\nfriends.\n\n${LONG} It is agreed.\n\n${LONG}\n`,
    title: 'Remarks after the talks, Moscow, 28 February 2024',
    url: 'https://example.org/talks',
    fileName: 'page.html',
    format: 'html',
  })
})

it('keeps tables and lists in order, a row or an item a line', async () => {
  const { text } = await read(`<main><p>${LONG}</p>
    <table><caption>Steps</caption><tr><th>What</th><th>When</th></tr><tr><td>Forum</td><td>autumn <b>2024</b></td></tr></table>
    <p>Then:</p>
    <ol start="3"><li>first<ul><li>inner</li></ul></li><li><p>second</p></li></ol>
    <p>Done<sup><a href="#fn1">1</a></sup>.</p></main>`)
  expect(text).toBe(
    `${LONG}\n\nSteps\n\nWhat | When\nForum | autumn 2024\n\nThen:\n\n3. first\n  - inner\n4. second\n\nDone.\n`,
  )
})

it('finds heading and day of publication beside the article', async () => {
  const { text, title } =
    await read(`<html><body><div><h1>Press release</h1><time>14 May 2024</time></div>
    <article><p>${LONG}</p><p>${LONG}</p></article></body></html>`)
  expect(title).toBe('Press release')
  expect(text).toBe(`Press release\n\n14 May 2024\n\n${LONG}\n\n${LONG}\n`)
})

it('does not drop the statement because its class has an unlucky name', async () => {
  const { text } = await read(
    `<body><div class="social-share menu"><p>${LONG}</p><p>${LONG}</p></div></body>`,
  )
  expect(text).toContain(LONG)
})

it('does not drop it piece by piece either', async () => {
  const { text } = await read(`<body>${`<p class="share">${LONG}</p>`.repeat(9)}</body>`)
  expect(text.match(/working group/g)).toHaveLength(9)
})

it('reads cells of a layout table as paragraphs', async () => {
  const { text } = await read(`<table><tr><td><h1>Title</h1><p>${LONG}</p></td></tr></table>`)
  expect(text).toBe(`Title\n\n${LONG}\n`)
})

it('reads a fragment without html or body', async () => {
  expect((await read('<p>We will meet.</p><p>Soon &amp; gladly.</p>')).text).toBe(
    'We will meet.\n\nSoon & gladly.\n',
  )
})

it('shows marks of escaped code as the words they are', async () => {
  expect((await read('<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>')).text).toBe(
    '<script>alert(1)</script>\n',
  )
})

it('reads a page that opens no body, with a head or without', async () => {
  for (const head of ['', '<head><title>Site</title></head>']) {
    const { text } = await read(
      `<!doctype html><html lang="en">${head}<h1>Talks</h1><p>${LONG}</p></html>`,
    )
    expect(text).toBe(`Talks\n\n${LONG}\n`)
  }
})

const PARAGRAPHS = Array.from({ length: 6 }, (_, i) => `<p>Point ${i}. ${LONG} ${LONG}</p>`).join(
  '',
)

describe('the main part of a page', () => {
  it('is found among teasers and comments that nothing names', async () => {
    const teaser = `<div><div><a href="/x">Other news</a><p>They will meet again soon.</p></div></div>`
    const { text } = await read(`<body><div>${teaser.repeat(8)}</div>
      <div><div><h1>Talks in Geneva</h1></div><div>${PARAGRAPHS}</div></div>
      <div class="comments">${'<div><p>I do not believe they will ever meet, says a reader.</p></div>'.repeat(5)}</div></body>`)
    expect(text.match(/Point \d/g)).toHaveLength(6)
    expect(text).toContain('Talks in Geneva')
    expect(text).not.toContain('Other news')
    expect(text).not.toContain('says a reader')
  })

  it('keeps lists of links and small tables inside it, in order', async () => {
    const { text } =
      await read(`<body><nav><a href="/">Home</a></nav><article><h1>Talks</h1>${PARAGRAPHS}
      <ul><li><a href="/a">to open the office by May</a></li><li><a href="/b">to publish the report</a></li></ul>
      <table><tr><td>Forum</td><td>2025</td></tr></table><p>The end.</p></article></body>`)
    expect(text.slice(text.indexOf('- to'))).toBe(
      '- to open the office by May\n- to publish the report\n\nForum | 2025\n\nThe end.\n',
    )
  })

  it('is all of its sections, not the longest of them', async () => {
    const sections = ['Energy', 'Water', 'Trade', 'Culture'].map(
      (name, i) =>
        `<section><h2>${name}</h2><div>${PARAGRAPHS.repeat(i === 1 ? 2 : 1)}</div></section>`,
    )
    const { text } = await read(`<body><main><h1>Communiqué</h1>${sections.join('')}</main></body>`)
    for (const name of ['Energy', 'Water', 'Trade', 'Culture'])
      expect(text).toContain(`\n\n${name}\n\n`)
    expect(text.match(/Point 0/g)).toHaveLength(5)
  })

  it('is found on a page of one sentence', async () => {
    const { text } = await read(`<body><div class="wrap"><p>We will meet in May.</p></div></body>`)
    expect(text).toBe('We will meet in May.\n')
  })
})

it('refuses a page nested beyond reason, and reads one nested deeply', async () => {
  await expect(read(`${'<div>'.repeat(100_000)}We will meet.`)).rejects.toThrow('too deeply')
  expect((await read(`${'<div>'.repeat(500)}<p>We will meet.</p>`)).text).toBe('We will meet.\n')
})
