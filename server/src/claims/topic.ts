/** What "it", "the drug" and a subject left out can mean: handed from sentence to sentence, and part of what a reading is remembered by. */
import type { Block } from '../draft/draft.ts';
import type { Name } from '../knowledge/names.ts';
import type { ToldApproval } from './approval-phrases.ts';
import type { ShortName } from './short-names.ts';
import type { Relation } from './told-relation.ts';

/** What a line that leads a list leaves to its items to complete. */
export interface Stem {
  readonly relations: readonly Relation[];
  readonly approvals: readonly ToldApproval[];
}

export interface Topic {
  /** The treatment that the running text speaks of (id), if any. */
  readonly focus: string | undefined;
  /** The treatment that the last heading or the title names. */
  readonly section: string | undefined;
  /** The sentence before had a subject of its own that we don't know ("Bupropion is a tablet."): "it" may mean that. */
  readonly aside: boolean;
  /** What the line before a list leaves to its items. */
  readonly stem: Stem | undefined;
  /** The abbreviations that the draft has made so far. */
  readonly shortNames: readonly ShortName[];
}

export const NO_TOPIC: Topic = {
  focus: undefined,
  section: undefined,
  aside: false,
  stem: undefined,
  shortNames: [],
};

/** Equal keys, equal readings. */
export function topicKey({ focus = '', section = '', aside, stem, shortNames }: Topic): string {
  const rest = stem || shortNames.length > 0 ? JSON.stringify([stem, shortNames]) : '';
  return `${focus}|${section}|${aside}|${rest}`;
}

/** Words before a name that make it a foil, not what the sentence is about: "unlike SSRIs, ketamine …". */
const FOIL = new Set(['unlike', 'than', 'versus', 'vs', 'with', 'to', 'from', 'of', 'instead', 'like', 'as', 'not']);

/** Words that a sentence may begin with and that are no subject which "it" could mean. */
const OPENERS = new Set(
  (
    'a an the this that these those it they he she we you i there here what why how who which where when while if because although though but and or so then also yet ' +
    'in on at for of with by from to as after before during since until once over under about some many most all no not none one two both each every any few several ' +
    'my your his her our their its people everyone someone nobody nothing little much more less instead however only even such other another now today often sometimes still'
  ).split(' '),
);

/** The topic after a sentence (or a heading) that holds these names. */
export function advance(
  topic: Topic,
  kind: Block['kind'],
  names: readonly Name[],
  words: readonly { readonly norm: string }[],
): Topic {
  const treatments =
    names.length === 0 ? NO_NAMES : names.filter((n) => n.kind === 'intervention' && isSpokenOf(n, words));
  const main = treatments.find((n) => !FOIL.has(words[n.from - 1]?.norm ?? '')) ?? treatments[0];
  if (kind === 'heading' || kind === 'title')
    return {
      ...topic,
      focus: main?.id ?? undefined,
      section: main?.id ?? (kind === 'heading' ? topic.section : undefined),
      aside: false,
    };
  if (main) return { ...topic, focus: main.id, aside: false };
  const aside = hasOwnSubject(words) || (topic.aside && !names.some((n) => n.kind === 'generic'));
  return aside === topic.aside ? topic : { ...topic, aside };
}

/** Not what the text only sets its subject apart from ("unlike stimulants, they …"), nor what is measured ("vitamin B12 levels"). */
function isSpokenOf({ from, to }: Name, words: readonly { readonly norm: string }[]): boolean {
  const before = words[from - 1]?.norm ?? '';
  return (
    !/^(unlike|than|versus|vs)$/.test(before) && !/^(deficienc(y|ies)|levels?|tests?)$/.test(words[to]?.norm ?? '')
  );
}

/** "Bupropion is …", "Exercise helps …": begins with a bare singular noun and its verb, and has no pronoun that keeps to the topic. */
function hasOwnSubject(words: readonly { readonly norm: string }[]): boolean {
  const first = words[0]?.norm ?? '';
  const second = words[1]?.norm ?? '';
  if (!SINGULAR_VERB.test(second)) return false;
  if (OPENERS.has(first) || first.endsWith('s') || words.some((w) => /^(it|its|this)$/.test(w.norm))) return false;
  return true;
}

const SINGULAR_VERB = /^(is|was|has|had|can|may|might|could|will|would|does|did|also|which|often)$|[^s]s$/;
const NO_NAMES: readonly Name[] = [];

/** What "the drug" means. */
export function antecedent(topic: Topic): string | undefined {
  return topic.focus ?? topic.section;
}

/** What a line without a subject tells of: one right under a heading, or in a list. */
export function leftOut(topic: Topic, { kind }: Block): string | undefined {
  if (kind === 'list-item' || kind === 'table-cell') return meantByPronoun(topic);
  return topic.section !== undefined && topic.section === topic.focus ? topic.section : undefined;
}

/** What a pronoun means, where it can't mean something else. */
export function meantByPronoun(topic: Topic): string | undefined {
  return topic.aside ? undefined : antecedent(topic);
}
