/** The sets of labelled texts in a folder, each scored into a section of the page. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Answer, answersTo, type Finding, findingsOf, isLoud } from './command.ts';
import { f1, f1OfClasses, mean, precision, ratio, recall } from './measures.ts';

/** A set as scored: named figures, tables of confusion, and what went wrong with a guess why. */
export interface Section {
  readonly title: string;
  readonly figures: readonly (readonly [name: string, value: number | undefined])[];
  readonly confusion?: { readonly labels: readonly string[]; readonly counts: readonly (readonly number[])[] };
  readonly misses: readonly Miss[];
  /** Errors and warnings on words that no label speaks of. */
  readonly unlabelled?: readonly Miss[];
}

export interface Miss {
  readonly text: string;
  readonly why: string;
}

const STRENGTHS = ['none', 'correlational', 'conditional', 'causal'];

/** All sets that a folder holds. */
export function sectionsOf(folder: string): readonly Section[] {
  const strengths = readdirSync(folder).filter((f) => /^strength-.*\.jsonl$/.test(f));
  return [
    ...present(folder, 'probes.jsonl', probes),
    ...present(folder, 'drafts.gold.jsonl', (rows: readonly GoldSpan[]) => drafts(folder, rows)),
    ...strengths.sort().flatMap((f) => present(folder, f, (rows: readonly Labelled[]) => strength(f, rows))),
    ...present(folder, 'pairs.jsonl', pairs),
  ];
}

function present<T>(folder: string, name: string, score: (rows: readonly T[]) => Section): Section[] {
  const path = join(folder, name);
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean);
  return [score(lines.map((line) => JSON.parse(line) as T))];
}

interface Probe {
  readonly text: string;
  readonly verdict: string;
}

function probes(all: readonly Probe[]): Section {
  const rows = all.filter((r) => r.verdict !== 'unclear');
  const answers = answersTo(rows.map((r) => r.text));
  const counts = [
    [0, 0],
    [0, 0],
  ];
  const misses: Miss[] = [];
  rows.forEach(({ text, verdict }, i) => {
    const answer = answers[i] as Answer;
    const flagged = answer.findings.some((f) => isLoud(f) && (f.family === 'mechanism' || f.family === 'approval'));
    const wrong = verdict === 'wrong';
    const row = counts[wrong ? 0 : 1] as number[];
    row[flagged ? 0 : 1] = (row[flagged ? 0 : 1] ?? 0) + 1;
    if (wrong && !flagged) misses.push({ text, why: whyUnflagged(answer) });
    if (!wrong && flagged) misses.push({ text, why: `false alarm: ${answer.findings.filter(isLoud)[0]?.rule}` });
  });
  const [[found = 0, missed = 0] = [], [falseAlarms = 0, silent = 0] = []] = counts;
  return {
    title: 'Single statements on mechanisms and approvals',
    figures: [
      ['statements', rows.length],
      ['precision', precision({ found, missed, falseAlarms })],
      ['recall', recall({ found, missed, falseAlarms })],
      ['accuracy', ratio(found + silent, rows.length)],
    ],
    confusion: { labels: ['wrong', 'right'], counts },
    misses,
  };
}

/** As far as the answer tells. */
function whyUnflagged({ claims, findings }: Answer): string {
  const claim = claims.find((c) => c.kind === 'mechanism' || c.kind === 'approval' || c.kind === 'class');
  if (findings.some((f) => f.family === 'mechanism' || f.family === 'approval')) return 'only noted, not warned of';
  if (!claim) return 'no statement about a known treatment was read';
  if (claim.verdict === 'unknown')
    return `read (${claim.subject}, ${claim.relation}, ${claim.object || 'anything'}), and no fact on it`;
  return `read as ${claim.verdict} (${claim.subject}, ${claim.relation}, ${claim.object})`;
}

interface GoldSpan {
  readonly doc: string;
  readonly quote: string;
  readonly family: string;
  readonly must: boolean;
  readonly start: number;
  readonly end: number;
}

function drafts(folder: string, gold: readonly GoldSpan[]): Section {
  const names = [...new Set(gold.map((g) => g.doc))].sort();
  const findings = findingsOf(names.map((n) => join(folder, 'drafts', n)));
  const spansIn = new Map(names.map((n, i) => [n, (findings[i] ?? []).filter((f) => f.scope !== 'document')]));
  const hit = (g: GoldSpan, among: (f: Finding) => boolean) =>
    spansIn.get(g.doc)?.some((f) => among(f) && touches(f, g)) ?? false;
  const must = gold.filter((g) => g.must && g.family !== 'none');
  const found = (spans: readonly GoldSpan[]) => spans.filter((g) => hit(g, () => true)).length;
  const families = [...new Set(must.map((g) => g.family))].sort();
  const figures = families.map((family): [string, number | undefined] => {
    const own = must.filter((g) => g.family === family);
    return [`recall of must-find ${family} (${own.length})`, ratio(found(own), own.length)];
  });
  const misses = must.filter((g) => !hit(g, () => true)).map((g): Miss => ({ text: g.quote, why: g.family }));
  const positives = gold.filter((g) => g.family !== 'none');
  const traps = gold.filter((g) => g.family === 'none');
  const isLabelled = (doc: string, f: Finding) => positives.some((g) => g.doc === doc && touches(f, g));
  const sprung = traps.filter((t) => hit(t, (f) => isLoud(f) && !isLabelled(t.doc, f)));
  misses.push(...sprung.map((t) => ({ text: t.quote, why: 'false alarm' })));
  const loud = names.flatMap((doc) => (spansIn.get(doc) ?? []).filter(isLoud).map((f) => ({ doc, f })));
  const unlabelled = loud.filter(({ doc, f }) => !isLabelled(doc, f));
  return {
    title: 'Whole drafts',
    figures: [
      ['documents', names.length],
      [`recall of must-find spans (${must.length})`, ratio(found(must), must.length)],
      ...figures,
      [`traps sprung of ${traps.length}`, sprung.length],
      [
        `errors and warnings on a labelled span, of ${loud.length}`,
        ratio(loud.length - unlabelled.length, loud.length),
      ],
    ],
    misses,
    unlabelled: unlabelled.map(({ f }) => ({ text: f.text, why: f.rule })),
  };
}

interface Place {
  readonly start: number;
  readonly end: number;
}

/** Shares a third of the shorter of the two. */
function touches(a: Place, b: Place): boolean {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared > 0 && shared >= 0.3 * Math.min(a.end - a.start, b.end - b.start);
}

interface Labelled {
  readonly text: string;
  readonly label: number;
}

function strength(file: string, rows: readonly Labelled[]): Section {
  const answers = answersTo(rows.map((r) => r.text));
  const counts = STRENGTHS.map(() => STRENGTHS.map(() => 0));
  const misses: Miss[] = [];
  rows.forEach(({ text, label }, i) => {
    const said = strongest(answers[i] as Answer);
    const row = counts[label] as number[];
    row[said] = (row[said] ?? 0) + 1;
    if (Math.abs(said - label) > 1) misses.push({ text, why: `${STRENGTHS[label]}, read as ${STRENGTHS[said]}` });
  });
  const scores = f1OfClasses(counts);
  return {
    title: `Strength of claims: ${file.replace(/^strength-|\.jsonl$/g, '')}`,
    figures: [
      ['sentences', rows.length],
      ['macro-F1', mean(scores)],
      ...scores.map((score, k): [string, number] => [`F1 ${STRENGTHS[k]}`, score]),
    ],
    confusion: { labels: STRENGTHS, counts },
    misses,
  };
}

function strongest({ claims }: Answer): number {
  return claims.reduce((most, c) => Math.max(most, STRENGTHS.indexOf(c.strength)), 0);
}

interface Pair {
  readonly press: string;
  readonly abstract: string;
  readonly label: string;
}

function pairs(rows: readonly Pair[]): Section {
  const press = answersTo(rows.map((r) => r.press));
  const abstracts = answersTo(rows.map((r) => r.abstract));
  const labels = ['exaggerates', 'same', 'downplays'];
  const counts = labels.map(() => [0, 0]);
  const misses: Miss[] = [];
  rows.forEach(({ label, press: text }, i) => {
    const told = strongest(press[i] as Answer);
    const meant = strongest(abstracts[i] as Answer);
    const row = counts[labels.indexOf(label)] as number[];
    row[told > meant ? 0 : 1] = (row[told > meant ? 0 : 1] ?? 0) + 1;
    if (told > meant !== (label === 'exaggerates'))
      misses.push({ text, why: `${label}: read as ${STRENGTHS[told]}, the abstract as ${STRENGTHS[meant]}` });
  });
  const [[found = 0, missed = 0] = [], ...others] = counts;
  const score = { found, missed, falseAlarms: others.reduce((sum, row) => sum + (row[0] ?? 0), 0) };
  return {
    title: 'Press sentences beside the abstracts that they report',
    figures: [
      ['pairs', rows.length],
      ['exaggeration, precision', precision(score)],
      ['exaggeration, recall', recall(score)],
      ['exaggeration, F1', f1(score)],
    ],
    misses,
  };
}
