import { describe, expect, it } from 'vitest';
import type { ReportTable } from '../../../core/api/report.ts';
import type { ReportTableId } from '../../../core/metrics/reports.ts';
import type { Drawing } from '../../charts/drawing/shape.ts';
import { stylesOf } from '../../charts/palette.ts';
import { drawAttacks, drawSuccess } from './attack-matrix.ts';
import { drawImpacts } from './impact-boxes.ts';

function tableOf(id: ReportTableId, rows: readonly ReportTable['rows'][number]['cells'][]): ReportTable {
  return { id, name: id, columns: [], rows: rows.map((cells) => ({ cells })), notes: [] };
}

const titles = (drawing: Drawing | undefined) =>
  drawing?.shapes.flatMap((shape) =>
    shape.kind === 'rect' && shape.title !== undefined ? [shape.title] : [],
  );
const texts = (drawing: Drawing | undefined) =>
  drawing?.shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []));

describe('the pictures of combat', () => {
  it('show attacks from type to type, nothing where there are none', () => {
    const drawing = drawAttacks(
      tableOf('attacks-between-types', [
        ['system', 'control', 3, 0.75, 6],
        ['system', 'system', 1, 0.25, undefined],
        ['control', 'system', 2, 1, 4],
      ]),
      600,
    );
    expect(titles(drawing)).toEqual([
      'control on system: 2 attacks, 100% of those of the type',
      'system on control: 3 attacks, 75% of those of the type',
      'system on system: 1 attacks, 25% of those of the type',
    ]);
    expect(texts(drawing)).toEqual(expect.arrayContaining(['Attacker', 'Target', '3']));
  });

  it('show success on a scale from 0 to 1, whatever occurs', () => {
    const drawing = drawSuccess(tableOf('success-between-types', [['system', 'control', 0.5, 4, 2, 1]]), 600);
    expect(titles(drawing)).toEqual(['system on control: 0.5 of 4 attacks']);
    expect(texts(drawing)?.slice(-2)).toEqual(['0', '1']);
  });

  it('show the impact of each cause as a box, none where it is not known', () => {
    const drawing = drawImpacts(
      tableOf('impact-by-cause', [
        ['healing', 3, 0.5, 0.1, 0, 0, 0.5, 1, 1],
        ['unknown', 1, undefined, undefined, undefined, undefined, undefined, undefined, undefined],
      ]),
      600,
    );
    expect(texts(drawing)).toContain('healing');
    expect(texts(drawing)).not.toContain('unknown');
  });

  it('give a cause the colour that it has in figures over steps, whichever is the commonest', () => {
    const box = (cause: string, count: number) => [cause, count, 0, 1, 0, 0, 0, 0, 0];
    const drawing = drawImpacts(
      tableOf('impact-by-cause', [box('healing', 3), box('combat damage', 2)]),
      600,
    );
    const whiskers = drawing?.shapes.flatMap((shape) =>
      shape.kind === 'path' && shape.title !== undefined && shape.strokeWidth === 1.2 ? [shape.stroke] : [],
    );
    const [damage, healing] = stylesOf(['count:combat_damage', 'count:healing']);
    expect(whiskers).toEqual([healing?.colour, damage?.colour]);
  });

  it('are not drawn without rows', () => {
    expect(drawAttacks(tableOf('attacks-between-types', []), 600)).toBeUndefined();
    expect(drawImpacts(tableOf('impact-by-cause', []), 600)).toBeUndefined();
  });
});
