/**
 * The PDF library moves buffers by a method that Node has from version 21 on; without it the
 * drawing of every page would end at its first font.
 */
export function fitForPdf(): void {
  if ('transferToFixedLength' in ArrayBuffer.prototype) return
  Object.defineProperty(ArrayBuffer.prototype, 'transferToFixedLength', {
    configurable: true,
    writable: true,
    value: moved,
  })
}

function moved(this: ArrayBuffer, length = this.byteLength): ArrayBuffer {
  const target = new Uint8Array(length)
  target.set(new Uint8Array(this, 0, Math.min(length, this.byteLength)))
  return target.buffer
}
