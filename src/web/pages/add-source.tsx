import { type AddedSource, addSource as add } from '../../actions/add-source.js'
import type { SecondReader } from '../../second-reader/types.js'
import { ctxOf } from '../ctx.js'
import type { C, Page } from '../deps.js'
import { type Form, readForm } from '../form.js'
import { givenSource } from '../given-source.js'
import { Select, TextArea, TextField } from '../parts/fields.js'
import { useFilled } from '../parts/filled.js'
import { givenFrom, SourceFields } from '../parts/source-fields.js'
import { refusedForm } from '../refused.js'
import { render } from '../render.js'
import { requireEditor } from '../roles.js'

const ACCEPT = [
  ['none', 'Nothing: I review each one'],
  ['dated', 'The dated ones, to be looked at later'],
] as const

export const addSource: Page = (app) => {
  app.get('/sources/new', (c: C) => {
    requireEditor(c)
    return render(
      c,
      { title: 'Add a source' },
      <>
        <h1>Add a source</h1>
        <AddForm second={secondOf(c)} />
      </>,
    )
  })
  app.post('/sources', async (c: C) => {
    const form = await readForm(c)
    try {
      return await added(c, form)
    } catch (error) {
      const back = { href: '/sources', words: 'To the sources' }
      const content = <AddForm second={secondOf(c)} />
      return refusedForm(c, error, { title: 'Add a source', form, back, content })
    }
  })
}

async function added(c: C, form: Form): Promise<Response> {
  const {
    text,
    fileName,
    title,
    url,
    fallbackTitle,
    original,
    notes = [],
  } = await givenSource(c, form)
  const source = await add(ctxOf(c), {
    ...{ text, fileName, fallbackTitle, original },
    given: { ...(title && { title }), ...(url && { url }), ...givenFrom(form) },
    accept: form.choice('accept', ['none', 'dated'] as const) ?? 'none',
    replaces: form.number('replaces'),
    askSecondReader: form.choice('readAlong', ['no'] as const) === null,
  })
  if (source.created && notes.length > 0) return told(c, source, notes)
  return c.redirect(next(source), 303)
}

/** What was not read of the file is said before anything else. */
function told(c: C, source: AddedSource, notes: readonly string[]) {
  return render(
    c,
    { title: source.title },
    <>
      <h1>{source.title}</h1>
      <p>The source is added. Not all of its file was read:</p>
      {notes.map((note) => (
        <p>{note}</p>
      ))}
      <p>
        <a href={next(source)}>Review what was found in the rest</a>
      </p>
    </>,
  )
}

/** A source known already is shown, not added again. */
const next = (added: AddedSource) =>
  added.created ? `/review/${added.sourceId}` : `/sources/${added.sourceId}`

const ENDINGS = '.txt, .md, .html, .pdf, .docx, .vtt, .srt'

const secondOf = (c: C): SecondReader | null => c.get('deps').secondReader ?? null

const readAlongChoices = ({ name, host }: SecondReader) =>
  [
    ['yes', `Yes: the text is sent to ${name} at ${host}`],
    ['no', 'No: the text stays here'],
  ] as const

function AddForm({ second }: { second: SecondReader | null }) {
  return (
    <>
      <p>
        Title, date, place and parties are read from the heading where it names them; what you fill
        in here counts instead.
      </p>
      <form method="post" action="/sources" enctype="multipart/form-data" class="stack">
        <TextArea name="text" label="Text" hint="(with its heading)" rows={12} />
        <label>
          or a file <span class="hint">(up to 20 MB: {ENDINGS})</span>
          <input type="file" name="file" accept={`${ENDINGS}, .htm, .markdown`} />
        </label>
        <TextField
          name="address"
          label="or its address"
          hint="(of a page, a PDF, captions; it is fetched once)"
          type="url"
        />
        <details open={useFilled() !== null}>
          <summary>Facts that the heading does not name</summary>
          <SourceFields given={{}} />
        </details>
        <Select name="accept" label="Accept at once" choices={ACCEPT} value="none" />
        {second !== null && (
          <Select
            name="readAlong"
            label="Have a second reader read it too"
            choices={readAlongChoices(second)}
            value="yes"
          />
        )}
        <button type="submit" class="main">
          Find the commitments
        </button>
      </form>
    </>
  )
}
