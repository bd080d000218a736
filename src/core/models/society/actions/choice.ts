import type { Details } from '../../../recorder/farm-records.ts';

/** What became of what an agent chose to do. */
export interface Choice {
  /** What it did, for the event that tells of it. */
  readonly parameters: Details;
  readonly otherId?: string;
}
