import { useParams } from '@tanstack/react-router';

/** Which source, simulation, table or list the address names. */
export interface Place {
  readonly source?: string | undefined;
  readonly simulation?: string | undefined;
  readonly table?: string | undefined;
  readonly list?: string | undefined;
}

export function usePlace(): Place {
  return useParams({ strict: false });
}
