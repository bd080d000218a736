import { useCallback, useState } from 'react';

/**
 * A value that lives elsewhere, for example in the address, and takes a moment to come back from there: what a person
 * chose is shown at once, until the given value changes.
 *
 * @param given the same object as long as it means the same.
 */
export function useImmediate<T>(
  given: T,
  onChange: (value: T) => void,
): readonly [value: T, change: (value: T) => void] {
  const [own, setOwn] = useState({ given, value: given });
  const current = own.given === given ? own.value : given;
  if (own.given !== given) setOwn({ given, value: given });
  const change = useCallback(
    (value: T) => {
      setOwn({ given, value });
      onChange(value);
    },
    [given, onChange],
  );
  return [current, change];
}
