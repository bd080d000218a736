import { useState } from 'react';

/** State that the owner may hold (then `given` rules) or leave to the component; either way it hears of changes. */
export function useOwnState<T>(
  given: T | undefined,
  initial: T,
  onChange: ((value: T) => void) | undefined,
): readonly [T, (value: T) => void] {
  const [own, setOwn] = useState(initial);
  const change = (value: T) => {
    setOwn(() => value);
    onChange?.(value);
  };
  return [given ?? own, change];
}
