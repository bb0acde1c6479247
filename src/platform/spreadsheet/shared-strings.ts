/**
 * The texts that the cells of a workbook point to. There may be a million, so that they are kept as one run of bytes
 * and not as objects.
 */
export class SharedStrings {
  #bytes = Buffer.alloc(64 * 1024);
  #ends = new Uint32Array(1024);
  #count = 0;

  add(text: string): void {
    const start = this.#endOf(this.#count - 1);
    const end = start + Buffer.byteLength(text);
    if (end > this.#bytes.length) this.#bytes = grown(this.#bytes, end);
    if (this.#count === this.#ends.length) {
      const longer = new Uint32Array(this.#ends.length * 2);
      longer.set(this.#ends);
      this.#ends = longer;
    }
    this.#bytes.write(text, start);
    this.#ends[this.#count] = end;
    this.#count += 1;
  }

  /** The text of a number; null where the workbook has none of that number. */
  get(index: number): string | null {
    if (!Number.isInteger(index) || index < 0 || index >= this.#count) return null;
    return this.#bytes.toString('utf8', this.#endOf(index - 1), this.#endOf(index));
  }

  #endOf(index: number): number {
    return index < 0 ? 0 : (this.#ends[index] ?? 0);
  }
}

function grown(bytes: Buffer, needed: number): Buffer<ArrayBuffer> {
  const longer = Buffer.alloc(Math.max(bytes.length * 2, needed));
  bytes.copy(longer);
  return longer;
}
