/** The smallest of 1, 2, 5, 10, 20, 50, … steps such that at most `most` windows of it cover `steps` steps. */
export function windowWidth(steps: number, most: number): number {
  for (let power = 1; power < Number.MAX_SAFE_INTEGER; power *= 10) {
    const fitting = [1, 2, 5].find((factor) => steps / (factor * power) <= most);
    if (fitting !== undefined) return fitting * power;
  }
  return steps;
}
