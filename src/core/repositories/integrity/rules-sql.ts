import { farmKeySql } from './farm-keys.ts';
import { farmStepSql } from './farm-steps.ts';
import { farmValueSql } from './farm-values.ts';
import { referenceSql } from './references.ts';
import type { RuleSql } from './rule-sql.ts';
import { societySql } from './society.ts';
import { farmJsonSql, societyJsonSql } from './stored-json.ts';

const { orphan_simulations, rows_without_simulation, orphan_runs, rows_without_run } = referenceSql;

/** The rules of each family that are asked by SQL alone, by their id. */
export const rulesSql: Readonly<Record<'farm' | 'society', Readonly<Record<string, RuleSql>>>> = {
  farm: {
    ...farmKeySql,
    ...farmValueSql,
    ...farmStepSql,
    json_parses: farmJsonSql,
    orphan_simulations,
    rows_without_simulation,
  },
  society: { ...societySql, json_parses: societyJsonSql, orphan_runs, rows_without_run },
};
