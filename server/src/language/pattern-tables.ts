/**
 * The graph of patterns as plain data: written when rules and names are compiled, carried in a JSON module, and read state by
 * state as a text leads there. So a start costs nothing for patterns whose words do not come.
 */

/** Steps from a state, by label, to the states they lead to. */
export interface PatternState {
  readonly words: ReadonlyMap<string, number>;
  readonly classes: ReadonlyMap<string, number>;
  /** Over words that may be anything. */
  readonly gaps: readonly { readonly min: number; readonly max: number; readonly next: number }[];
  /** Needs no word: the reported part begins or ends here. */
  readonly marks: readonly { readonly end: 'open' | 'close'; readonly next: number }[];
  /** Numbers of the values whose patterns end here. */
  readonly accepts: readonly number[];
}

/** Plain data, so that it can stand in a JSON module. */
export interface PatternTables {
  /** Words of all patterns in order, parted by spaces. */
  readonly vocabulary: string;
  readonly classes: readonly string[];
  /** The states, the beginning first, as digits: see `packed`. */
  readonly states: string;
}

/** `states` by number, the beginning at 0; steps lead to such numbers. */
export function packTables(states: readonly PatternState[]): PatternTables {
  const vocabulary = inOrder(states.flatMap(({ words }) => [...words.keys()]));
  const classes = inOrder(states.flatMap((s) => [...s.classes.keys()]));
  const numberOf = { word: numbersOf(vocabulary), class: numbersOf(classes) };
  const places: number[] = [];
  const pack = (state: PatternState) => packed(state, numberOf, (next) => places[next] ?? 0);
  let size = 0;
  // A place has a fixed width: the states' lengths do not depend on where they come to lie.
  for (const state of states) {
    places.push(size);
    size += pack(state).length;
  }
  return { vocabulary: vocabulary.join(' '), classes, states: states.map(pack).join('') };
}

/** Digits to the base 64 are the characters from "0" on, but for the backslash, which JSON would double. */
const FIRST = 48;
const BACKSLASH = 92;
const digit = (value: number) => String.fromCharCode(FIRST + value + (FIRST + value >= BACKSLASH ? 1 : 0));
const digitValue = (code: number) => code - FIRST - (code > BACKSLASH ? 1 : 0);

const PLACE_WIDTH = 4;

/**
 * Each list after its length: values; marks (1 for the beginning of the reported part, next); gaps (fewest, most, next); classes
 * (class, next); words by the state they lead to (next, how many, the first, then how far each lies after the one before).
 * `next` is the place of a state's first digit. Other numbers take five bits a digit, the lowest first, and the sixth says that more follow.
 */
function packed(
  { accepts, marks, gaps, classes, words }: PatternState,
  numberOf: Readonly<Record<'word' | 'class', ReadonlyMap<string, number>>>,
  placeOf: (state: number) => number,
): string {
  let digits = '';
  const put = (...numbers: readonly number[]): void => {
    for (let rest of numbers) {
      for (; rest > 31; rest >>>= 5) digits += digit((rest & 31) | 32);
      digits += digit(rest);
    }
  };
  const putNext = (state: number): void => {
    for (let i = 0, rest = placeOf(state); i < PLACE_WIDTH; i++, rest >>>= 6) digits += digit(rest & 63);
  };
  put(accepts.length, ...accepts, marks.length);
  for (const { end, next } of marks) {
    put(end === 'open' ? 1 : 0);
    putNext(next);
  }
  put(gaps.length);
  for (const { min, max, next } of gaps) {
    put(min, max);
    putNext(next);
  }
  put(classes.size);
  for (const [name, next] of classes) {
    put(numberOf.class.get(name) as number);
    putNext(next);
  }
  const byNext = new Map<number, number[]>();
  for (const [word, next] of words) {
    const number = numberOf.word.get(word) as number;
    const list = byNext.get(next);
    if (list) list.push(number);
    else byNext.set(next, [number]);
  }
  put(byNext.size);
  for (const [next, list] of byNext) {
    putNext(next);
    put(list.length);
    let last = 0;
    for (const number of list.sort((a, b) => a - b)) {
      put(number - last);
      last = number;
    }
  }
  return digits;
}

/** Gives states by their place, each read once; the beginning is at 0. */
export function tableReader({ vocabulary, classes, states }: PatternTables): (place: number) => PatternState {
  const words = vocabulary.split(' ');
  const known = new Map<number, PatternState>();

  function read(place: number): PatternState {
    let at = place;
    const number = (): number => {
      let value = 0;
      for (let shift = 0; ; shift += 5) {
        const part = digitValue(states.charCodeAt(at++));
        value |= (part & 31) << shift;
        if (part < 32) return value;
      }
    };
    const next = (): number => {
      let value = 0;
      for (let i = 0; i < PLACE_WIDTH; i++) value |= digitValue(states.charCodeAt(at++)) << (6 * i);
      return value;
    };
    const list = <T>(item: () => T): T[] => Array.from({ length: number() }, item);
    const accepts = list(number);
    const marks = list(() => ({ end: number() === 1 ? 'open' : 'close', next: next() }) as const);
    const gaps = list(() => ({ min: number(), max: number(), next: next() }));
    const byClass = new Map(list(() => [classes[number()] as string, next()]));
    const byWord = new Map<string, number>();
    for (let groups = number(); groups > 0; groups--) {
      const to = next();
      let word = 0;
      for (let count = number(); count > 0; count--) {
        word += number();
        byWord.set(words[word] as string, to);
      }
    }
    return { accepts, marks, gaps, classes: byClass, words: byWord };
  }

  return (place) => {
    let state = known.get(place);
    if (!state) {
      state = read(place);
      known.set(place, state);
    }
    return state;
  };
}

function inOrder(labels: readonly string[]): string[] {
  return [...new Set(labels)].sort();
}

function numbersOf(labels: readonly string[]): ReadonlyMap<string, number> {
  return new Map(labels.map((label, i) => [label, i]));
}
