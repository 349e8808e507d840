import assert from 'node:assert/strict';
import { createLanguageService, type Hover } from '../../server/src/service.ts';
import { markdown, marked } from './marked.ts';

function hover(text: string): { readonly shown: Hover | undefined; readonly words: string | undefined } {
  const { draft, offset } = marked(text);
  const shown = createLanguageService().hover(draft, offset);
  return { shown, words: shown && draft.text.slice(shown.start, shown.end) };
}

describe('a hover on a finding', () => {
  const table: [text: string, words: string, rule: string][] = [
    ['Ketamine is a |life-changing treatment.', 'life-changing', 'hype/life-changing'],
    ['Ketamine is a life-|changing treatment.', 'life-changing', 'hype/life-changing'],
    ['Ketamine is a life-changing| treatment.', 'life-changing', 'hype/life-changing'],
    ['Ketamine is a **life-|changing** treatment.', 'life-changing', 'hype/life-changing'],
    [
      'Ketamine works by |preventing the reuptake of glutamate.',
      'preventing the reuptake of glutamate',
      'mechanism/contradicted',
    ],
    ['Ketamine is FDA-|approved for anxiety.', 'FDA-approved for anxiety', 'approval/not-approved'],
  ];
  for (const [text, words, rule] of table)
    it(text, () => {
      const { shown, words: over } = hover(text);
      assert.equal(over, words);
      assert.deepEqual(
        shown?.findings.map((f) => f.rule),
        [rule],
      );
    });

  it('shows the card of a name within it too', () => {
    const { shown } = hover('Ketamine works by preventing the reuptake of |glutamate.');
    assert.equal(shown?.findings[0]?.rule, 'mechanism/contradicted');
    assert.equal(shown.card?.name, 'glutamate');
  });
});

describe('a hover on a name', () => {
  const table: [text: string, words: string, name: string][] = [
    ['|Sertraline is a tablet.', 'Sertraline', 'sertraline'],
    ['She takes |Zoloft.', 'Zoloft', 'sertraline'],
    ['She takes Zoloft|.', 'Zoloft', 'sertraline'],
    ['It has to do with |GABA.', 'GABA', 'GABA'],
    ['It has to do with the N|MDA receptor.', 'NMDA receptor', 'NMDA receptor'],
    ['She takes *sertra|line*.', 'sertraline', 'sertraline'],
    ['# All about |TMS', 'TMS', 'TMS'],
    ['- She takes |sertraline.', 'sertraline', 'sertraline'],
  ];
  for (const [text, words, name] of table)
    it(text, () => {
      const { shown, words: over } = hover(text);
      assert.equal(over, words);
      assert.equal(shown?.card?.name, name);
      assert.deepEqual(shown.findings, []);
      assert.ok(shown.card.lines.length > 0);
      assert.ok(shown.card.evidence.length > 0);
      for (const { citation, url, kind } of shown.card.evidence) {
        assert.match(url, /^https?:\/\/\S+$/);
        assert.ok(citation.length > 0 && kind.length > 0);
      }
    });

  it('tells of a drug how it works and what it is approved for', () => {
    const lines = hover('|Ketamine is old.').shown?.card?.lines.join('\n') ?? '';
    assert.match(lines, /NMDA/);
    assert.match(lines, /not approved/);
  });
});

describe('a card beside a draft', () => {
  const lines = (text: string) => hover(text).shown?.card?.lines ?? [];

  it('tells first what a drug does, then what it is approved for, in one sentence, then what is warned of', () => {
    const [does, approved, boxed] = lines('|Sertraline is a tablet.');
    assert.match(does ?? '', /reuptake of serotonin/);
    assert.match(approved ?? '', /^US: approved for .* and \d more \(as of 20\d\d.*\)\.$/);
    assert.match(boxed ?? '', /^Boxed warning: /);
  });

  it('is never a wall', () => {
    for (const name of ['Sertraline', 'Quetiapine', 'Fluoxetine', 'Lithium', 'Alprazolam', 'Depression', 'Glutamate'])
      for (const line of lines(`|${name} is a word.`)) assert.ok(line.length < 400, line);
  });

  it('says of a condition what is approved for it', () =>
    assert.match(
      lines('She has |insomnia.').join(' '),
      /Approved in the US, among the treatments known here: .*more\./,
    ));
});

describe('a hover elsewhere', () => {
  const table: string[] = [
    'It is what it| is.',
    'Sertraline is a| tablet.',
    '`sertra|line`',
    '```\nsertra|line\n```',
    '[@sertra|line2020]',
    'https://example.com/sertra|line',
    '|',
    'Words.\n|\nWords.',
  ];
  for (const text of table)
    it(`shows nothing: ${JSON.stringify(text)}`, () => assert.equal(hover(text).shown, undefined));

  it('shows nothing past the end', () =>
    assert.equal(createLanguageService().hover(markdown('Sertraline.'), 4_000), undefined));
});

describe('the findings at a place', () => {
  const text = 'Ketamine is a life-changing and completely safe treatment.';
  const at = (from: string, to = from) => {
    const start = text.indexOf(from);
    const end = text.indexOf(to) + to.length;
    return createLanguageService()
      .findingsAt(markdown(text), { start, end })
      .map((f) => text.slice(f.start, f.end));
  };

  it('are those that the place touches', () => {
    assert.deepEqual(at('life'), ['life-changing']);
    assert.deepEqual(at('safe'), ['completely safe']);
    assert.deepEqual(at('Ketamine'), []);
  });

  it('are all of those that a selection touches', () => {
    assert.deepEqual(at('Ketamine', 'treatment').sort(), ['completely safe', 'life-changing']);
  });

  it('are those about the draft as a whole only where no other touches', () => {
    const article = `# Life-changing ketamine\n\n${'Ketamine is given in a quiet room with a chair and a window. '.repeat(15)}`;
    const service = createLanguageService();
    const whole = service.check(markdown(article)).findings.filter((f) => f.scope === 'document');
    assert.ok(whole.length > 0);
    const scopes = (start: number) => service.findingsAt(markdown(article), { start, end: start }).map((f) => f.scope);
    assert.deepEqual(scopes(article.indexOf('changing')), ['span']);
    assert.deepEqual(
      scopes(article.indexOf('ketamine') + 3),
      whole.map(() => 'document'),
    );
  });
});

describe('severities that a project sets', () => {
  const draft = markdown('Ketamine is a life-changing treatment.');
  const rule = 'hype/life-changing';

  it('take the place of the rule’s own', () => {
    const [finding] = createLanguageService().check(draft, { severities: { [rule]: 'hint' } }).findings;
    assert.equal(finding?.severity, 'hint');
  });

  it('turn a rule off', () => {
    const service = createLanguageService();
    assert.deepEqual(service.check(draft, { severities: { [rule]: 'off' } }).findings, []);
    assert.deepEqual(service.findingsAt(draft, { start: 16, end: 16 }, { severities: { [rule]: 'off' } }), []);
  });

  it('hold for the call that they came with', () => {
    const service = createLanguageService();
    service.check(draft, { severities: { [rule]: 'off' } });
    assert.equal(service.check(draft).findings.length, 1);
  });
});
