import PDFDocument from 'pdfkit'

type Options = ConstructorParameters<typeof PDFDocument>[0]

/** A PDF made by `draw`, as bytes. */
export function pdfFile(
  draw: (doc: typeof PDFDocument.prototype) => void,
  options: Options = {},
): Promise<Buffer> {
  const doc = new PDFDocument({ size: 'A4', compress: false, ...options })
  const chunks: Buffer[] = []
  doc.on('data', (chunk: Buffer) => chunks.push(chunk))
  const done = new Promise<Buffer>((resolve) => doc.on('end', () => resolve(Buffer.concat(chunks))))
  draw(doc)
  doc.end()
  return done
}
