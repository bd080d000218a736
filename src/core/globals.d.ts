/**
 * The few globals that every JavaScript host shares (browser worker, Node, Deno) and
 * that are in no ECMAScript library file. Anything else is not for `core` to use.
 */

declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(input?: ArrayBufferView | ArrayBuffer, options?: { stream?: boolean }): string;
}

declare class TextEncoder {
  encode(input?: string): Uint8Array<ArrayBuffer>;
}

declare const performance: { now(): number };
