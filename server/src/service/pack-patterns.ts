/** Patterns and regular expressions of a rule pack, held against what the languages take. */
import { knowledge } from '../knowledge/knowledge.ts';
import { type Part, PatternError, parsePattern } from '../language/phrase.ts';
import { Regex, RegexError, type RegexOptions } from '../language/regex.ts';
import { nearest } from '../rules/nearest-name.ts';
import { WORD_CLASSES } from '../rules/word-classes.ts';
import { MOST } from './pack-fields.ts';
import type { PlacedText, YamlText } from './yaml-text.ts';

export class PatternReader {
  readonly #yaml: YamlText;
  #left: number = MOST.patterns;
  #classes: ReadonlySet<string> | undefined;

  constructor(yaml: YamlText) {
    this.#yaml = yaml;
  }

  /** Those that can be used. */
  patterns(texts: readonly PlacedText[] | undefined): readonly string[] | undefined {
    return texts?.flatMap((text) => (this.#isAllowed(text) && this.#isPattern(text) ? [text.value] : []));
  }

  regexes(texts: readonly PlacedText[] | undefined, options: RegexOptions): readonly Regex[] | undefined {
    return texts?.flatMap((text) => this.regex(text, options) ?? []);
  }

  regex(text: PlacedText, options: RegexOptions): Regex | undefined {
    if (!this.#isAllowed(text)) return undefined;
    try {
      return new Regex(text.value, options);
    } catch (error) {
      if (!(error instanceof RegexError)) throw error;
      this.#yaml.wrong(this.#yaml.partOf(text, error), error.message);
      return undefined;
    }
  }

  #isAllowed({ value, node }: PlacedText): boolean {
    if (value.length > MOST.patternLength) {
      this.#yaml.wrong(node, `This is too long: ${MOST.patternLength} characters is the most. Part it into several.`);
      return false;
    }
    this.#left--;
    if (this.#left === -1)
      this.#yaml.wrong(
        node,
        `A pack holds ${MOST.patterns} patterns at most. Put this and what follows into another pack.`,
      );
    return this.#left >= 0;
  }

  #isPattern(text: PlacedText): boolean {
    const { value } = text;
    try {
      const parts = parsePattern(value);
      if (waysThrough(parts) > MOST.ways) {
        this.#yaml.wrong(
          text.node,
          'The gaps of this pattern are too wide. Make them shorter, or part it into several.',
        );
        return false;
      }
      const unknown = classesIn(parts).filter((name) => !this.#known.has(name));
      for (const name of unknown) {
        const at = value.indexOf(`{${name}}`);
        const guess = nearest(name, [...this.#known]);
        this.#yaml.wrong(
          this.#yaml.partOf(text, { start: at, end: at + name.length + 2 }),
          `There is no class “{${name}}”. ${guess ? `Perhaps “{${guess}}” is meant.` : 'Write the words themselves, such as “(one|two)”.'}`,
        );
      }
      return unknown.length === 0;
    } catch (error) {
      if (!(error instanceof PatternError)) throw error;
      const at = Math.min(error.at, value.length - 1);
      const said = error.message.charAt(0).toUpperCase() + error.message.slice(1);
      this.#yaml.wrong(this.#yaml.partOf(text, { start: at, end: value.length }), `${said}. See the pattern language.`);
      return false;
    }
  }

  get #known(): ReadonlySet<string> {
    this.#classes ??= new Set([...knowledge.names.entries.flatMap((e) => e.classes), ...WORD_CLASSES, 'number']);
    return this.#classes;
  }
}

/** In how many ways the gaps of a pattern can be filled: what finding it may cost. */
function waysThrough(parts: readonly Part[]): number {
  return parts.reduce((ways, part) => {
    if (part.kind === 'gap') return ways * (part.max - part.min + 1);
    return part.kind === 'choice' ? ways * Math.max(1, ...part.ways.map(waysThrough)) : ways;
  }, 1);
}

function classesIn(parts: readonly Part[]): readonly string[] {
  return parts.flatMap((part) => {
    if (part.kind === 'class') return [part.name];
    return part.kind === 'choice' ? part.ways.flatMap(classesIn) : [];
  });
}
