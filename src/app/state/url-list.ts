/**
 * Lists of short tuples as readable text for an address: `total_agents.desc*step_number.asc`. `*` parts the items,
 * `.` their fields, `~` takes its next character literally; all but `~` survive URL encoding as they are.
 */
export type Fields = readonly string[];

export function formatList(items: readonly Fields[]): string {
  const text = items.map((fields) => fields.map(literal).join('.')).join('*');
  // A single empty field is not the same as no item.
  return text === '' && items.length > 0 ? '~' : text;
}

export function parseList(text: string): Fields[] {
  if (text === '') return [];
  const items: string[][] = [['']];
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index] ?? '';
    const item = items.at(-1) ?? [];
    if (character === '*') items.push(['']);
    else if (character === '.') item.push('');
    else if (character !== '~') item[item.length - 1] += character;
    else {
      index += 1;
      item[item.length - 1] += text[index] ?? '';
    }
  }
  return items;
}

function literal(field: string): string {
  return field.replaceAll(/[*.~]/g, '~$&');
}
