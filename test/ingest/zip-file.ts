import { deflateRawSync } from 'node:zlib'

interface Inside {
  name: string
  content: Buffer
  /** The unpacked size that the archive tells; default the true one. */
  told?: number
}

/** What the end record tells; default the truth. */
interface Told {
  count?: number
  indexSize?: number
}

/** A zip archive with its files deflated. */
export function zipFile(files: readonly Inside[], told: Told = {}): Buffer {
  const locals: Buffer[] = []
  const central: Buffer[] = []
  let at = 0
  for (const { name, content, told = content.length } of files) {
    const packed = deflateRawSync(content)
    const head = Buffer.alloc(26)
    head.writeUInt16LE(20, 0)
    head.writeUInt16LE(8, 4)
    head.writeUInt32LE(packed.length, 14)
    head.writeUInt32LE(told, 18)
    head.writeUInt16LE(name.length, 22)
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), head, Buffer.from(name), packed])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(at, 10)
    central.push(Buffer.from('PK\u0001\u0002'), Buffer.alloc(2), head, tail, Buffer.from(name))
    locals.push(local)
    at += local.length
  }
  const index = Buffer.concat(central)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(told.count ?? files.length, 4)
  end.writeUInt16LE(told.count ?? files.length, 6)
  end.writeUInt32LE(told.indexSize ?? index.length, 8)
  end.writeUInt32LE(at, 12)
  return Buffer.concat([...locals, index, Buffer.from('PK\u0005\u0006'), end])
}
