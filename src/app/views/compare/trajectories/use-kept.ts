import { useState } from 'react';

/** The latest answer; while the next one about the same things is awaited, the one before. */
export function useKept<T>(latest: T | undefined, about: unknown): T | undefined {
  const [kept, setKept] = useState({ answer: latest, about });
  if (latest !== undefined && (latest !== kept.answer || about !== kept.about)) {
    setKept({ answer: latest, about });
  }
  return latest ?? (kept.about === about ? kept.answer : undefined);
}
