/** Inflected forms of English verbs and nouns: what `cure~` in a pattern stands for, and what a rewording needs to agree. */

export type VerbForm = 'base' | 'third' | 'past' | 'participle' | 'gerund';

const IRREGULAR: Readonly<Record<string, readonly [third: string, past: string, participle: string, gerund: string]>> =
  {
    arise: ['arises', 'arose', 'arisen', 'arising'],
    be: ['is', 'was', 'been', 'being'],
    become: ['becomes', 'became', 'become', 'becoming'],
    begin: ['begins', 'began', 'begun', 'beginning'],
    bind: ['binds', 'bound', 'bound', 'binding'],
    bring: ['brings', 'brought', 'brought', 'bringing'],
    choose: ['chooses', 'chose', 'chosen', 'choosing'],
    come: ['comes', 'came', 'come', 'coming'],
    do: ['does', 'did', 'done', 'doing'],
    drive: ['drives', 'drove', 'driven', 'driving'],
    fall: ['falls', 'fell', 'fallen', 'falling'],
    feel: ['feels', 'felt', 'felt', 'feeling'],
    find: ['finds', 'found', 'found', 'finding'],
    get: ['gets', 'got', 'got', 'getting'],
    give: ['gives', 'gave', 'given', 'giving'],
    go: ['goes', 'went', 'gone', 'going'],
    grow: ['grows', 'grew', 'grown', 'growing'],
    have: ['has', 'had', 'had', 'having'],
    keep: ['keeps', 'kept', 'kept', 'keeping'],
    know: ['knows', 'knew', 'known', 'knowing'],
    lead: ['leads', 'led', 'led', 'leading'],
    leave: ['leaves', 'left', 'left', 'leaving'],
    lose: ['loses', 'lost', 'lost', 'losing'],
    make: ['makes', 'made', 'made', 'making'],
    mean: ['means', 'meant', 'meant', 'meaning'],
    prove: ['proves', 'proved', 'proven', 'proving'],
    rebuild: ['rebuilds', 'rebuilt', 'rebuilt', 'rebuilding'],
    regrow: ['regrows', 'regrew', 'regrown', 'regrowing'],
    reset: ['resets', 'reset', 'reset', 'resetting'],
    rewire: ['rewires', 'rewired', 'rewired', 'rewiring'],
    rise: ['rises', 'rose', 'risen', 'rising'],
    run: ['runs', 'ran', 'run', 'running'],
    say: ['says', 'said', 'said', 'saying'],
    see: ['sees', 'saw', 'seen', 'seeing'],
    seek: ['seeks', 'sought', 'sought', 'seeking'],
    shut: ['shuts', 'shut', 'shut', 'shutting'],
    show: ['shows', 'showed', 'shown', 'showing'],
    take: ['takes', 'took', 'taken', 'taking'],
    tell: ['tells', 'told', 'told', 'telling'],
    think: ['thinks', 'thought', 'thought', 'thinking'],
    underlie: ['underlies', 'underlay', 'underlain', 'underlying'],
    cut: ['cuts', 'cut', 'cut', 'cutting'],
    hit: ['hits', 'hit', 'hit', 'hitting'],
    set: ['sets', 'set', 'set', 'setting'],
    put: ['puts', 'put', 'put', 'putting'],
  };

/** Verbs whose last consonant doubles ("stopped"). */
const DOUBLES = new Set([
  'stop',
  'plug',
  'flip',
  'control',
  'trap',
  'drop',
  'swap',
  'commit',
  'occur',
  'stem',
  'reprogram',
  'sap',
  'rev',
]);

/** The form of a verb given by its base ("inhibit" → "inhibiting"). Words after the verb are kept ("act on" → "acting on"). */
export function inflect(verb: string, form: VerbForm): string {
  const space = verb.indexOf(' ');
  if (space > 0) return inflect(verb.slice(0, space), form) + verb.slice(space);
  if (form === 'base') return verb;
  const irregular = IRREGULAR[verb];
  if (irregular) return irregular[{ third: 0, past: 1, participle: 2, gerund: 3 }[form] as 0 | 1 | 2 | 3];
  if (form === 'third') {
    if (/(s|x|z|ch|sh|o)$/.test(verb)) return `${verb}es`;
    return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`;
  }
  if (form === 'gerund') {
    if (/ie$/.test(verb)) return `${verb.slice(0, -2)}ying`;
    if (/[^aeoy]e$/.test(verb)) return `${verb.slice(0, -1)}ing`;
    return `${doubled(verb)}ing`;
  }
  if (verb.endsWith('e')) return `${verb}d`;
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : `${doubled(verb)}ed`;
}

function doubled(verb: string): string {
  return DOUBLES.has(verb) ? verb + verb.at(-1) : verb;
}

/** All forms a verb takes, without repeats. */
export function verbForms(verb: string): readonly string[] {
  return [...new Set((['base', 'third', 'past', 'participle', 'gerund'] as const).map((f) => inflect(verb, f)))];
}

/** "a" or "an" before a word, by sound as far as spelling tells. */
export function article(next: string): 'a' | 'an' {
  const word = next.toLowerCase();
  if (/^(uni(?![nm]|dent)|use|usual|eu|one|once|ubiq|uti)/.test(word)) return 'a';
  if (/^(hour|honest|honour|honor|heir)/.test(word)) return 'an';
  // Spoken letter by letter: "an SSRI", "an NMDA blocker", "an MRI".
  if (/^[AEFHILMNORSX](?=[A-Z0-9-])/.test(next) && /^[A-Z0-9-]{2,6}(?![a-z])/.test(next)) return 'an';
  return /^[aeiou]/.test(word) ? 'an' : 'a';
}
