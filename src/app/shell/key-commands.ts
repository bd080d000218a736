/** What a key asks for. */
export type KeyCommand =
  | {
      readonly kind:
        | 'help'
        | 'search'
        | 'palette'
        | 'compare'
        | 'record'
        | 'open'
        | 'cancel'
        | 'play'
        | 'slower'
        | 'faster';
    }
  | { readonly kind: 'step'; readonly by: number }
  | { readonly kind: 'view'; readonly index: number };

export type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** The command of a key press; `typing` when text is being entered, where letters are letters. */
export function keyCommand(press: KeyPress, typing: boolean): KeyCommand | undefined {
  const { key } = press;
  if (press.altKey) return undefined;
  if (press.ctrlKey || press.metaKey) {
    if (press.shiftKey) return undefined;
    if (key.toLowerCase() === 'k') return { kind: 'palette' };
    if (key.toLowerCase() === 'o') return { kind: 'open' };
    return undefined;
  }
  if (typing) return undefined;
  if (/^[1-9]$/.test(key)) return { kind: 'view', index: Number(key) - 1 };
  switch (key) {
    case '?':
      return { kind: 'help' };
    case '/':
      return { kind: 'search' };
    case 'c':
      return { kind: 'compare' };
    case 'r':
      return { kind: 'record' };
    case 'Escape':
      return { kind: 'cancel' };
    case ' ':
      return { kind: 'play' };
    case '[':
      return { kind: 'slower' };
    case ']':
      return { kind: 'faster' };
    case 'ArrowLeft':
      return { kind: 'step', by: press.shiftKey ? -10 : -1 };
    case 'ArrowRight':
      return { kind: 'step', by: press.shiftKey ? 10 : 1 };
    default:
      return undefined;
  }
}

const typingPlaces =
  'input:not([type=checkbox],[type=radio],[type=button],[type=file]), textarea, select, [contenteditable=true]';
/** Where arrows and Space already mean something. */
const ownKeys = '[role=slider], [role=tab], [role=menuitem], [role=option], [role=grid], [role=dialog]';

/** The command of a key press on this element, if it is not the element's own. */
export function commandFor(event: KeyboardEvent): KeyCommand | undefined {
  const target = event.target instanceof Element ? event.target : undefined;
  const command = event.defaultPrevented
    ? undefined
    : keyCommand(event, target?.closest(typingPlaces) != null);
  const moves = command?.kind === 'play' || command?.kind === 'step';
  if (moves && target?.closest(ownKeys) != null) return undefined;
  if (
    command?.kind === 'play' &&
    target?.closest('button, a, summary, label, input, [role=button]') != null
  ) {
    return undefined;
  }
  return command;
}

/** The keys, for the help page. */
export const keyHelp: readonly { readonly keys: readonly string[]; readonly does: string }[] = [
  { keys: ['?'], does: 'This help' },
  { keys: ['/'], does: 'Search or filter' },
  { keys: ['Ctrl', 'K'], does: 'Command palette' },
  { keys: ['Ctrl', 'O'], does: 'Open files' },
  { keys: ['C'], does: 'Compare what is chosen' },
  { keys: ['R'], does: 'Record new simulations' },
  { keys: ['1', '…', '9'], does: 'Tabs of a simulation, in their order' },
  { keys: ['Space'], does: 'Play or pause' },
  { keys: ['←', '→'], does: 'Step back or forward; with Shift by 10' },
  { keys: ['[', ']'], does: 'Slower or faster' },
  { keys: ['Esc'], does: 'Close or cancel' },
];
