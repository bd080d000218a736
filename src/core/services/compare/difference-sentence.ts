import { percentageShift, ROBUST } from '../../analysis/compare/effect.ts';
import type { Outcome } from '../../api/compare.ts';
import type { DifferenceNumbers } from './difference-numbers.ts';
import { doesDiffer } from './difference-rank.ts';
import { outcomeLabel } from './labels.ts';
import { numberWords, pWords, shiftWords } from './words.ts';

/** B − A in one plain sentence that names effect, test and N as far as there are any. */
export function differenceSentence(outcome: Outcome, row: DifferenceNumbers, isPaired: boolean): string {
  return `${outcomeLabel(outcome)}: ${predicate(row, isPaired)}.`;
}

function predicate(row: DifferenceNumbers, isPaired: boolean): string {
  const { a, b, n, difference, effect, isRigid } = row;
  if (Number.isNaN(difference)) return `nothing to compare, ${lacking(row, isPaired)}`;
  const isSingle = Math.max(...n) === 1;
  if (!doesDiffer(row)) {
    const isSame = isSingle || isRigid;
    return isSame
      ? `No difference (${countWords(n, isPaired)})`
      : `No difference on average (${countWords(n, isPaired)})`;
  }
  const shift = percentageShift(a, b);
  const relative = Number.isNaN(shift) ? 'from 0' : shiftWords(shift);
  const average = isSingle ? '' : ' on average';
  const more = `B has ${numberWords(Math.abs(difference))} ${difference > 0 ? 'more' : 'less'} than A${average}`;
  if (effect === undefined) return `${more} (${relative}; ${countWords(n, isPaired)})`;
  return `${more} (${relative}), ${effectWords(effect)} (${testWords(row, isPaired)})${pairWords(row)}`;
}

function lacking({ n: [a, b] }: DifferenceNumbers, isPaired: boolean): string {
  if (isPaired) return 'no pair of equal seed has values on both sides';
  if (a === 0 && b === 0) return 'neither A nor B has a value';
  return a === 0 ? 'A has no value' : 'B has no value';
}

/** Names after Cohen: small from 0.2, medium from 0.5, large from 0.8. */
function effectWords(effect: number): string {
  const size = Math.abs(effect);
  if (size < 0.2) return 'a negligible effect';
  if (size < 0.5) return 'a small effect';
  return size < 0.8 ? 'a medium effect' : 'a large effect';
}

function testWords({ effect, p, interval, n }: DifferenceNumbers, isPaired: boolean): string {
  const test = isPaired ? 'paired' : 'Welch';
  return [
    `d = ${numberWords(effect ?? Number.NaN)}; ${test} ${pWords(p ?? Number.NaN)}`,
    `95 % interval ${(interval ?? []).map(numberWords).join(' to ')}`,
    countWords(n, isPaired),
  ].join(', ');
}

function countWords([a, b]: DifferenceNumbers['n'], isPaired: boolean): string {
  if (!isPaired) return `N = ${a} and ${b}`;
  return `N = ${a} ${a === 1 ? 'pair' : 'pairs'}`;
}

function pairWords({ agreement }: DifferenceNumbers): string {
  if (agreement === undefined) return '';
  return agreement >= ROBUST ? '; the pairs agree in direction' : '; the pairs do not agree in direction';
}

/** Groups smaller than this tell only effects that dwarf chance. */
const FEW = 5;

/** What keeps a difference from saying more; empty where nothing does. */
export function differenceWarnings(row: DifferenceNumbers, isPaired: boolean): readonly string[] {
  const [a, b] = row.n;
  const least = Math.min(a, b);
  if (least === 0) return [];
  if (least === 1) return [loneWords(a, b, isPaired)];
  if (row.isRigid) {
    const who = isPaired ? 'All pairs differ by the same' : 'Neither A nor B varies';
    return [`${who}: there is no chance to test against.`];
  }
  return least < FEW
    ? [`With ${countWords(row.n, isPaired)} only a very large effect can be told from chance.`]
    : [];
}

function loneWords(a: number, b: number, isPaired: boolean): string {
  if (isPaired) return 'Only one pair has values: no test.';
  if (a === 1 && b === 1) return 'Only one simulation a side: no test.';
  return `Only one simulation in ${a === 1 ? 'A' : 'B'}: no test.`;
}
