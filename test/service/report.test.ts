import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { DraftReport } from '../../server/src/service/report/report.ts';
import { createLanguageService } from '../../server/src/service.ts';
import { markdown } from './marked.ts';

const service = createLanguageService();

function reportOn(text: string, name = 'draft.md'): DraftReport {
  return service.report(markdown(text), { name });
}

describe('the report on a draft', () => {
  const text = readFileSync('samples/ketamine-for-anxiety.md', 'utf8');
  const report = reportOn(text, 'ketamine-for-anxiety.md');

  it('holds what a check finds, in the same order', () => {
    const found = service.check(markdown(text)).findings;
    assert.deepEqual(
      report.findings.map(({ rule, severity, place: { start, end } }) => ({ rule, severity, start, end })),
      found.map(({ rule, severity, start, end }) => ({ rule, severity, start, end })),
    );
  });

  it('names the draft by its title, and the kind of text that it was taken for', () => {
    assert.equal(report.title, 'Ketamine for anxiety: a new way forward');
    assert.equal(report.name, 'ketamine-for-anxiety.md');
    assert.deepEqual(report.profile, { name: 'default', title: 'Any text', from: 'default' });
    assert.equal(reportOn('We walked.').title, 'draft.md');
    assert.equal(reportOn('<!-- overclaim-profile news -->\n\nWe walked.').profile.from, 'draft');
  });

  it('says where a finding stands: line, headings, and its words in their sentence', () => {
    const found = report.findings.find(({ rule }) => rule === 'mechanism/contradicted') ?? assert.fail();
    assert.equal(found.place.name, 'line 20');
    assert.deepEqual(found.section, ['Ketamine for anxiety: a new way forward', 'How ketamine works']);
    assert.deepEqual(found.quote, {
      before: 'It works by ',
      words: 'preventing the reuptake of glutamate',
      after: ', so that more of this vital messenger stays between the cells.',
    });
    assert.match(found.suggestion ?? '', /NMDA receptors/);
    assert.ok(found.evidence.length > 0);
  });

  it('tells what is known of each claim that the knowledge base contradicts or supports', () => {
    const held = report.claims.filter(({ verdict }) => verdict === 'contradicted' || verdict === 'supported');
    assert.ok(held.length >= 4);
    for (const { known, subject } of held) {
      assert.ok(known && known.text.length > 20, subject);
      assert.ok(known.evidence.length > 0, subject);
    }
    const reuptake = held.find(({ object }) => object === 'glutamate reuptake');
    assert.match(reuptake?.known?.text ?? '', /NMDA receptors/);
    const approval = held.find(({ kind }) => kind === 'approval');
    assert.match(approval?.known?.text ?? '', /not approved for .*\(as of \d{4}/);
  });

  it('knows of every kind of claim that is held against the base', () => {
    const claims = reportOn(
      'Buspirone is a benzodiazepine. Fluoxetine inhibits the reuptake of serotonin. GABA excites the brain. ' +
        'Depression is caused by low serotonin. Esketamine is FDA-approved for depression.',
    ).claims;
    assert.deepEqual(
      claims.filter(({ known }) => known !== undefined).map(({ kind, verdict }) => [kind, verdict]),
      [
        ['class', 'contradicted'],
        ['mechanism', 'supported'],
        ['messenger', 'contradicted'],
        ['cause', 'hypothesis'],
        ['approval', 'supported'],
      ],
    );
  });

  it('cites each source once, in the order in which it is first needed', () => {
    const cited = [
      ...report.findings.flatMap(({ evidence }) => evidence),
      ...report.claims.flatMap(({ known }) => known?.evidence ?? []),
    ].map(({ source }) => source);
    assert.deepEqual(
      report.sources.map(({ source }) => source),
      [...new Set(cited)],
    );
  });

  it('shows words without their markup, and what stands in for code', () => {
    const [found] = reportOn('Ketamine, as in `dose()`, is a **life-\nchanging** treatment.').findings;
    assert.equal(found?.quote.before, 'Ketamine, as in …, is a ');
    assert.match(found?.quote.words ?? '', /^life- ?changing$/);
  });

  it('cuts what would fill a page', () => {
    const long = `${'very '.repeat(2000)}kind people say that ketamine is a life-changing treatment ${'indeed '.repeat(2000)}.`;
    const found = reportOn(long).findings.find(({ rule }) => rule === 'hype/life-changing');
    assert.ok(found);
    assert.ok(found.quote.before.length <= 241 && found.quote.before.startsWith('…'));
    assert.ok(found.quote.after.length <= 241 && found.quote.after.endsWith('…'));
  });
});

describe('exceptions in a report', () => {
  const HYPE = 'Ketamine is a life-changing treatment for anxiety.';

  it('are what the settings file of a project excuses, with the file and its reason', () => {
    const exceptions = [{ text: 'life-changing', reason: 'The name of a trial.', file: '.overclaim.yaml' }];
    const report = service.report({ uri: 'file:///d.md', text: HYPE }, { name: 'd.md' }, { exceptions });
    assert.deepEqual(
      report.exceptions.map(({ rule, comment, file, reason }) => ({ rule, comment, file, reason })),
      [{ rule: 'hype/life-changing', comment: undefined, file: '.overclaim.yaml', reason: 'The name of a trial.' }],
    );
  });

  it('are what comments excuse, with the comment and its reason', () => {
    const { exceptions, findings } = reportOn(
      `# News\n\n<!-- overclaim-disable-next-line hype -- a patient's own words -->\n${HYPE}\n`,
    );
    assert.deepEqual(
      exceptions.map(({ rule, title, reason, place, comment, section }) => ({
        rule,
        title,
        reason,
        place: place.name,
        comment: comment?.name,
        section,
      })),
      [
        {
          rule: 'hype/life-changing',
          title: 'Life-changing',
          reason: "a patient's own words",
          place: 'line 4',
          comment: 'line 3',
          section: ['News'],
        },
      ],
    );
    assert.ok(!findings.some(({ rule }) => rule === 'hype/life-changing'));
  });

  it('have no reason where none was given', () => {
    const { exceptions } = reportOn(`<!-- overclaim-disable-next-line -->\n${HYPE}\n`);
    assert.deepEqual(
      exceptions.filter(({ rule }) => rule === 'hype/life-changing').map(({ reason }) => reason),
      [undefined],
    );
  });

  it('are told of the draft as a whole too', () => {
    const about = readFileSync('samples/ketamine-for-anxiety.md', 'utf8').replace(/^---\n[\s\S]*?---\n/, '');
    const whole = (draft: string) => {
      const { findings, exceptions } = reportOn(draft);
      const of = (list: readonly { rule: string }[]) => list.some(({ rule }) => rule === 'fair-balance/no-risks');
      return { found: of(findings), excused: of(exceptions) };
    };
    assert.deepEqual(whole(about), { found: true, excused: false });
    assert.deepEqual(whole(`<!-- overclaim-disable-file fair-balance -- see page 2 -->\n\n${about}`), {
      found: false,
      excused: true,
    });
  });

  it('name the comment for the rule itself before a wider one', () => {
    const { exceptions } = reportOn(
      `<!-- overclaim-disable hype -- wide -->\n\n<!-- overclaim-disable-next-line hype/life-changing -- narrow -->\n${HYPE}\n`,
    );
    assert.deepEqual(
      exceptions.filter(({ rule }) => rule === 'hype/life-changing').map(({ reason }) => reason),
      ['narrow'],
    );
  });
});
