import { WalChecksum } from '../database/wal-checksum.ts';

export interface TestFrame {
  readonly page: number;
  /** Size of the database in pages when the frame ends a commit, else 0. */
  readonly commit: number;
  readonly content: Uint8Array;
}

/** A write-ahead log with the given frames, as SQLite writes it; `little` is the order of its checksums. */
export function walBytes(pageSize: number, frames: readonly TestFrame[], little: boolean): Uint8Array {
  const bytes = new Uint8Array(32 + frames.length * (24 + pageSize));
  const view = new DataView(bytes.buffer);
  const sum = new WalChecksum(little);
  const words = [little ? 0x377f0682 : 0x377f0683, 3_007_000, pageSize, 0, 0x01020304, 0x0a0b0c0d];
  words.forEach((word, index) => {
    view.setUint32(index * 4, word);
  });
  sum.add(view, 0, 24);
  view.setUint32(24, sum.words[0]);
  view.setUint32(28, sum.words[1]);
  frames.forEach(({ page, commit, content }, index) => {
    const at = 32 + index * (24 + pageSize);
    [page, commit, 0x01020304, 0x0a0b0c0d].forEach((word, place) => {
      view.setUint32(at + place * 4, word);
    });
    bytes.set(content, at + 24);
    sum.add(view, at, 8);
    sum.add(view, at + 24, pageSize);
    view.setUint32(at + 16, sum.words[0]);
    view.setUint32(at + 20, sum.words[1]);
  });
  return bytes;
}
