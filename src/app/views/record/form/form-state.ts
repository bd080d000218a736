import type { ModelConfiguration, OfferedModel, PlanProblem } from '../../../../core/api/recording.ts';
import type { RecordDraft } from '../../../state/record-draft.ts';
import type { ChangeDraft } from '../../../state/use-draft.ts';

/** What every part of the form reads and changes. */
export interface FormState {
  readonly model: OfferedModel;
  readonly draft: RecordDraft;
  readonly change: ChangeDraft;
  /** The whole configuration, defaults too. */
  readonly configuration: ModelConfiguration;
  /** What cannot be as it stands, by field or parameter. */
  readonly problems: readonly PlanProblem[];
  /** Sets one parameter, by its dotted path. */
  readonly set: (path: string, value: unknown) => void;
}
