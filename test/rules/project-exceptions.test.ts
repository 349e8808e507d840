import assert from 'node:assert/strict';
import { type Choices, createLanguageService, type LanguageService } from '../../server/src/service.ts';
import { markdown } from '../service/marked.ts';

const FILE = '.overclaim.yaml';
const TEXT = 'Ketamine is a life-changing treatment for anxiety. It cures depression.';

const excuse = (rule: string | undefined, text: string | undefined, reason = 'we mean it'): Choices => ({
  exceptions: [{ ...(rule !== undefined && { rule }), ...(text !== undefined && { text }), reason, file: FILE }],
});

function found(text: string, choices?: Choices, service: LanguageService = createLanguageService()): string[] {
  return service.check(markdown(text), choices).findings.map(({ rule }) => rule);
}

describe('severities by family', () => {
  const HYPE = 'hype/life-changing';
  const severity = (severities: Choices['severities']) =>
    createLanguageService()
      .check(markdown(TEXT), { ...(severities && { severities }) })
      .findings.find(({ rule }) => rule === HYPE)?.severity;

  it('speak of each of its rules, and a rule’s own goes before', () => {
    assert.equal(severity({}), 'warning');
    assert.equal(severity({ hype: 'hint' }), 'hint');
    assert.equal(severity({ hype: 'off' }), undefined);
    assert.equal(severity({ hype: 'off', [HYPE]: 'error' }), 'error');
    assert.equal(severity({ mechanism: 'off' }), 'warning');
  });

  it('turn on no rule that the profile leaves out', () => {
    const service = createLanguageService();
    const hard = `${'Notwithstanding aforementioned pharmacological considerations, multidisciplinary psychopharmacological interventions necessitate individualised characterisation. '.repeat(30)}`;
    const rules = (choices: Choices) =>
      service.check(markdown(hard), choices).findings.filter(({ family }) => family === 'readability').length;
    assert.equal(rules({ profile: 'patient', severities: { readability: 'error' } }), 1);
    assert.equal(rules({ severities: { readability: 'error' } }), 0);
  });

  it('turn off faults of directives too', () => {
    const text = `<!-- overclaim-disable-next-line hype -->\nNothing to see.\n`;
    assert.deepEqual(found(text), ['directive/unused']);
    assert.deepEqual(found(text, { severities: { directive: 'off' } }), []);
  });
});

describe('an exception of the project', () => {
  const HYPE = 'hype/life-changing';

  it('excuses a rule, a family, words, or a rule for certain words', () => {
    const table: [rule: string | undefined, text: string | undefined, excused: boolean][] = [
      [HYPE, undefined, true],
      ['hype', undefined, true],
      [undefined, 'life-changing', true],
      [HYPE, 'life-changing', true],
      ['hype', 'life-changing', true],
      ['mechanism', undefined, false],
      ['mechanism', 'life-changing', false],
      [HYPE, 'life', false],
      [undefined, 'a life-changing treatment', false],
    ];
    for (const [rule, text, excused] of table)
      assert.equal(!found(TEXT, excuse(rule, text)).includes(HYPE), excused, `${rule}: ${text}`);
    // Nothing else goes with it.
    assert.deepEqual(
      found(TEXT, excuse(HYPE, undefined)),
      found(TEXT).filter((rule) => rule !== HYPE),
    );
  });

  it('compares words as they are read: not their case, line breaks, markup or quotation marks', () => {
    const written = [
      'A growing body of evidence supports it.',
      'a Growing\nbody of\n evidence supports it.',
      'A **growing** body of *evidence* supports it.',
    ];
    for (const text of written) {
      const about = `Ketamine was tried in anxiety. ${text}`;
      assert.ok(found(about).includes('evidence-inflation/growing-evidence'), text);
      const left = found(about, excuse('evidence-inflation', ' A  growing BODY of evidence '));
      assert.ok(!left.includes('evidence-inflation/growing-evidence'), text);
    }
  });

  it('is told with its reason where silence is explained', () => {
    const service = createLanguageService();
    const reasons = service
      .silenced(markdown(TEXT), undefined, excuse(HYPE, 'life-changing', 'the name of a trial'))
      .filter(({ rule }) => rule === HYPE)
      .map(({ reason }) => reason);
    assert.deepEqual(reasons, ['Excused in .overclaim.yaml: the name of a trial']);
  });

  it('excuses what is said of the draft as a whole by its rule, never by words that happen to stand there', () => {
    const draft = `# Ketamine for anxiety\n\n${'Ketamine is a treatment for anxiety that many people take. '.repeat(30)}\n`;
    const whole = createLanguageService()
      .check(markdown(draft))
      .findings.filter(({ scope }) => scope === 'document');
    assert.ok(whole.length > 0);
    for (const { rule, start, end } of whole) {
      assert.ok(!found(draft, excuse(rule, undefined)).includes(rule));
      assert.ok(found(draft, excuse(undefined, draft.slice(start, end))).includes(rule), rule);
      const told = createLanguageService().silenced(markdown(draft), undefined, excuse(rule, undefined, 'see leaflet'));
      assert.ok(told.some((each) => each.rule === rule && each.reason.endsWith(': see leaflet')));
    }
  });

  it('leaves a comment in the draft its use', () => {
    const text = `<!-- overclaim-disable-next-line hype -->\n${TEXT}\n`;
    assert.ok(!found(text, excuse('hype', undefined)).includes('directive/unused'));
  });

  it('holds from the moment it is given, and no longer', () => {
    const service = createLanguageService();
    const choices = excuse('hype', undefined);
    assert.ok(found(TEXT, undefined, service).includes(HYPE));
    assert.ok(!found(TEXT, choices, service).includes(HYPE));
    assert.ok(found(TEXT, { exceptions: [] }, service).includes(HYPE));
  });
});
