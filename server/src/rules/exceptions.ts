/** The exceptions that a draft makes in its comments: what they excuse, and which of them say nothing or excuse nothing. */
import type { Directive, Draft, Span } from '../draft/draft.ts';
import { lineAfter, lineAround } from './excused-lines.ts';
import type { Family } from './finding.ts';
import { nearest } from './nearest-name.ts';
import { isProfile, PROFILE_NAMES } from './profiles.ts';

/** A rule as comments name it: by its id or its family. */
export interface Named {
  readonly id: string;
  readonly family: Family;
}

/** Something wrong with a directive. `rule` is the rule that tells of it, `words` fill its message. */
export interface DirectiveFault extends Span {
  readonly rule: 'directive/unknown-rule' | 'directive/unknown-word' | 'directive/unknown-profile' | 'directive/unused';
  readonly words: Readonly<Record<string, string>>;
  /** What to put in the place of the span, when there is a guess. */
  readonly instead: string | undefined;
}

/** A stretch in which one rule, one family or (without a name) every rule is excused. */
interface Exception extends Span {
  readonly name: string | undefined;
  /** What to point at when it excuses nothing. */
  readonly written: Span;
  readonly directive: Directive;
  used: boolean;
}

/** Exceptions by start; `reach[i]` is how far the first i + 1 of them go. */
interface Stretches {
  readonly exceptions: readonly Exception[];
  readonly reach: readonly number[];
}

const EVERYTHING = '';
const WORDS = ['disable-next-line', 'disable-line', 'disable', 'enable', 'disable-file', 'profile'];

export class Exceptions {
  readonly #faults: DirectiveFault[] = [];
  readonly #exceptions: Exception[] = [];
  readonly #byName: ReadonlyMap<string, Stretches>;
  readonly #draft: Draft;

  /** `names` are the rules' ids and families. */
  constructor(draft: Draft, names: ReadonlySet<string>) {
    this.#draft = draft;
    for (const directive of draft.directives)
      if (directive.action === 'profile') this.#checkProfile(directive);
      else this.#checkNames(directive, names);
    this.#collect(draft, names);
    this.#byName = byName(this.#exceptions);
  }

  /** Whether the draft makes no exceptions at all. */
  get areNone(): boolean {
    return this.#exceptions.length === 0;
  }

  /** Whether the draft excuses what a rule found at an absolute span; remembers that it did. */
  excuse({ id, family }: Named, span: Span): boolean {
    if (this.#exceptions.length === 0) return false;
    let excused = false;
    for (const name of [id, family, EVERYTHING])
      for (const exception of covering(this.#byName.get(name), span)) {
        exception.used = true;
        excused = true;
      }
    return excused;
  }

  /** The directive that excuses what a rule found at an absolute span; the one for the rule itself before wider ones. */
  excusing({ id, family }: Named, span: Span): Directive | undefined {
    for (const name of [id, family, EVERYTHING])
      for (const { directive } of covering(this.#byName.get(name), span)) return directive;
    return undefined;
  }

  /** What is wrong with the directives, when everything found has been held against them. */
  faults(): readonly DirectiveFault[] {
    if (this.#draft.directives.length === 0) return [];
    const unused = this.#exceptions.filter((e) => !e.used && !speaksOfDirectives(e.name));
    const faults = [
      ...this.#faults,
      ...unused.map(({ name, written }) =>
        unusedFault(name === undefined ? 'This exception' : `The exception for “${name}”`, written),
      ),
    ];
    // Directives are not excused by those that speak of every rule: they would excuse themselves.
    return faults.filter(
      (fault) =>
        !this.#exceptions.some((e) => e.start <= fault.start && fault.start < e.end && excusesFault(e.name, fault)),
    );
  }

  #checkNames({ action, names, start, end }: Directive, known: ReadonlySet<string>): void {
    if (action === 'unknown') {
      const word = /^[\w-]*/.exec(this.#draft.source.slice(start, end))?.[0] ?? '';
      const guess = nearest(word.slice('overclaim-'.length), WORDS);
      this.#faults.push({
        rule: 'directive/unknown-word',
        start,
        end: start + word.length,
        words: {
          text: word,
          what: guess === undefined ? 'Write one of these' : `Perhaps “overclaim-${guess}” is meant`,
        },
        instead: guess && `overclaim-${guess}`,
      });
      return;
    }
    // Where one name is unknown the next mostly are too: a reason without its dashes.
    const unknown = names.find(({ name }) => !known.has(name));
    if (unknown === undefined) return;
    const guess = nearest(unknown.name, [...known]);
    this.#faults.push({
      rule: 'directive/unknown-rule',
      start: unknown.start,
      end: unknown.end,
      words: {
        text: unknown.name,
        what: guess === undefined ? 'Take a name from the list of rules' : `Perhaps “${guess}” is meant`,
      },
      instead: guess,
    });
  }

  #checkProfile({ names: [said], start, end }: Directive): void {
    if (isProfile(said?.name)) return;
    const written = said ?? { name: '', start, end };
    const guess = nearest(written.name, PROFILE_NAMES);
    this.#faults.push({
      rule: 'directive/unknown-profile',
      start: written.start,
      end: written.end,
      words: {
        text: written.name,
        what: guess === undefined ? `Write one of ${PROFILE_NAMES.join(', ')}` : `Perhaps “${guess}” is meant`,
      },
      instead: guess,
    });
  }

  #collect(draft: Draft, known: ReadonlySet<string>): void {
    if (draft.directives.length === 0) return;
    const open = new Map<string, { from: number; written: Span; directive: Directive }>();
    const close = (name: string, to: number): boolean => {
      const begun = open.get(name);
      if (begun === undefined) return false;
      open.delete(name);
      this.#add(name, { start: begun.from, end: to }, begun.written, begun.directive);
      return true;
    };
    const nextLine = lineAfter(draft);
    const lineOf = lineAround(draft.source);
    const nextLines = new Map<Directive, Span>();
    // Backwards, since a directive may stand for the line after those that follow it.
    for (const directive of [...draft.directives].reverse())
      if (directive.action === 'disable-next-line') nextLines.set(directive, nextLine(directive.end));
    for (const directive of draft.directives) {
      if (directive.action === 'profile') continue;
      const named = directive.names.filter(({ name }) => known.has(name));
      if (directive.names.length > 0 && named.length === 0) continue;
      const targets =
        directive.names.length > 0 ? named.map((each) => ({ ...each })) : [{ ...spanOf(directive), name: EVERYTHING }];
      for (const { name, start, end } of targets) {
        const written = { start, end };
        switch (directive.action) {
          case 'disable-line':
            this.#add(name, lineOf(directive.start), written, directive);
            break;
          case 'disable-next-line':
            this.#add(name, nextLines.get(directive) ?? written, written, directive);
            break;
          case 'disable-file':
            this.#add(name, { start: 0, end: draft.source.length + 1 }, written, directive);
            break;
          case 'disable':
            // Begun twice, the second has nothing left to excuse.
            if (open.has(name)) this.#add(name, { start: directive.end, end: directive.end }, written, directive);
            else open.set(name, { from: directive.end, written, directive });
            break;
          case 'enable': {
            const ended = name === EVERYTHING ? [...open.keys()] : [name];
            const closed = ended.filter((each) => close(each, directive.start));
            if (closed.length === 0)
              this.#faults.push(unusedFault('This end of an exception that never began', written));
          }
        }
      }
    }
    for (const name of [...open.keys()]) close(name, draft.source.length + 1);
  }

  #add(name: string, { start, end }: Span, written: Span, directive: Directive): void {
    // A draft that is turned off as a whole need not be wrong anywhere.
    const used = name === EVERYTHING && start === 0 && end > this.#draft.source.length;
    this.#exceptions.push({ start, end, name: name === EVERYTHING ? undefined : name, written, directive, used });
  }
}

function unusedFault(what: string, { start, end }: Span): DirectiveFault {
  return { rule: 'directive/unused', start, end, words: { what }, instead: undefined };
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}

function speaksOfDirectives(name: string | undefined): boolean {
  return name !== undefined && /^directive(?:\/|$)/.test(name);
}

function excusesFault(name: string | undefined, fault: DirectiveFault): boolean {
  return name === 'directive' || name === fault.rule;
}

function byName(exceptions: readonly Exception[]): ReadonlyMap<string, Stretches> {
  const lists = new Map<string, Exception[]>();
  for (const exception of exceptions) {
    const key = exception.name ?? EVERYTHING;
    const list = lists.get(key);
    if (list === undefined) lists.set(key, [exception]);
    else list.push(exception);
  }
  return new Map(
    [...lists].map(([name, list]) => {
      list.sort((a, b) => a.start - b.start);
      let furthest = 0;
      const reach = list.map(({ end }) => {
        furthest = Math.max(furthest, end);
        return furthest;
      });
      return [name, { exceptions: list, reach }];
    }),
  );
}

/** The exceptions that a span touches: found from the last that begins before its end, back to where none reaches it. */
function* covering(stretches: Stretches | undefined, span: Span): Generator<Exception> {
  if (stretches === undefined) return;
  const { exceptions, reach } = stretches;
  let low = 0;
  let high = exceptions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((exceptions[middle] as Exception).start < span.end) low = middle + 1;
    else high = middle;
  }
  for (let i = low - 1; i >= 0 && (reach[i] as number) > span.start; i--) {
    const exception = exceptions[i] as Exception;
    if (exception.end > span.start) yield exception;
  }
}
