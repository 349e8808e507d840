import assert from 'node:assert/strict';
import { overclaim } from './command.ts';

interface Told {
  readonly cards: readonly {
    readonly topic: string;
    readonly id: string;
    readonly summary: readonly { readonly text: string; readonly sources: readonly string[] }[];
    readonly sections: readonly {
      readonly title: string;
      readonly statements: readonly { readonly text: string; readonly sources: readonly string[] }[];
    }[];
    readonly evidence: readonly { readonly source: string; readonly caution?: string }[];
  }[];
  readonly unknown: readonly { readonly name: string; readonly suggestions: readonly string[] }[];
}

function explained(...names: string[]): Told {
  return JSON.parse(overclaim(['explain', '--format', 'json', ...names]).stdout) as Told;
}

function text(...names: string[]): string {
  const { status, stdout, stderr } = overclaim(['explain', ...names], { env: { COLUMNS: '100' } });
  assert.equal(stderr, '');
  assert.equal(status, 0);
  return stdout;
}

describe('overclaim explain', () => {
  const table: [names: string[], topic: string, id: string][] = [
    [['ketamine'], 'intervention', 'ketamine'],
    [['KETAMINE'], 'intervention', 'ketamine'],
    [['Spravato'], 'intervention', 'esketamine'],
    [['intravenous ketamine'], 'intervention', 'ketamine'],
    [['SSRIs'], 'intervention', 'ssris'],
    [['tms'], 'intervention', 'tms'],
    [['NMDA receptor'], 'target', 'nmda-receptor'],
    [['NMDA', 'receptor'], 'target', 'nmda-receptor'],
    [['nmda-receptor'], 'target', 'nmda-receptor'],
    [['insomnia'], 'condition', 'insomnia'],
    [['post-traumatic stress disorder'], 'condition', 'ptsd'],
    [['generalized anxiety disorder'], 'condition', 'generalised-anxiety-disorder'],
    [['low-serotonin-depression'], 'misconception', 'low-serotonin-depression'],
    [['hype/life-changing'], 'rule', 'hype/life-changing'],
    [['life-changing'], 'rule', 'hype/life-changing'],
  ];
  for (const [names, topic, id] of table)
    it(`finds the ${topic} ${id} by ${names.map((n) => JSON.stringify(n)).join(' ')}`, () => {
      const [card] = explained(...names).cards;
      assert.deepEqual([card?.topic, card?.id], [topic, id]);
      assert.ok(card?.summary.length);
    });

  it('tells of several names, each by itself, without quotation marks', () => {
    const { cards, unknown } = explained('NMDA', 'receptor', 'sertraline', 'chemical-imbalance');
    assert.deepEqual(unknown, []);
    assert.deepEqual(
      cards.map((card) => card.id.split('/').at(-1)),
      ['nmda-receptor', 'sertraline', 'chemical-imbalance'],
    );
  });

  it('cites for each statement sources that it lists, each once', () => {
    for (const card of explained('ketamine', 'sertraline', 'lithium', 'benzodiazepines').cards) {
      const listed = card.evidence.map((e) => e.source);
      assert.equal(new Set(listed).size, listed.length);
      for (const { text: told, sources } of card.sections.flatMap((s) => s.statements))
        for (const key of sources) assert.ok(listed.includes(key), `${card.id}: ${told}`);
    }
  });

  it('puts the short part first, then what is known, proposed and not so, each under its heading', () => {
    const [card] = explained('ketamine').cards;
    const order = [
      'How it works',
      'Known actions',
      'Proposed, not shown',
      'Often written, and not so',
      'Approvals',
      'Controlled status',
      'Risks to mention',
    ];
    const titles = card?.sections.map((s) => s.title) ?? [];
    assert.deepEqual(
      titles.filter((title) => order.includes(title)),
      order,
    );
  });

  it('hands the facts of a class to its members, and says so', () => {
    const [card] = explained('sertraline').cards;
    const actions = card?.sections.find((s) => s.title === 'Known actions')?.statements ?? [];
    assert.ok(actions.some((s) => /as its class/.test(s.text)));
    assert.ok(card?.sections.some((s) => s.title === 'Boxed warnings'));
  });

  it('lists the members of a class', () => {
    const members = explained('ssris').cards[0]?.sections.find((s) => s.title === 'Members known here');
    assert.match(members?.statements[0]?.text ?? '', /fluoxetine.*sertraline/);
  });

  it('says at an old paper that newer work may say more', () => {
    const [card] = explained('ketamine').cards;
    assert.match(card?.evidence.find((e) => e.source === 'moghaddam1997')?.caution ?? '', /1997/);
  });

  it('is read in a terminal: headings, dates, numbered sources with kind and address', () => {
    const told = text('ketamine');
    assert.match(told, /^ketamine {2}drug\n/);
    assert.match(told, /as of 20\d\d/);
    assert.match(told, /\nKnown actions\n {2}- NMDA receptor: channel blocker, its main action\./);
    assert.match(told, /\[1, 2\]\n/);
    assert.match(told, /\nSources\n {2}\[1\] /);
    assert.match(told, /\(US label\)\n {6}https:\/\//);
    for (const line of told.split('\n')) assert.ok(line.length <= 100 || /^ +(\[\d+\] )?https?:\S+$/.test(line), line);
  });

  it('says of a belief how it stands and what is right', () => {
    const told = text('low-serotonin-depression');
    assert.match(told, /Disputed: experts differ/);
    assert.match(told, /not an established cause of depression/);
  });

  it('names what may have been meant, and ends with 2', () => {
    const { status, stdout, stderr } = overclaim(['explain', 'keatmine']);
    assert.equal(status, 2);
    assert.equal(stdout, '');
    assert.match(stderr, /nothing in the knowledge base is called “keatmine”\. Did you mean “ketamine”\?/);
  });

  it('still tells of the names that it knows', () => {
    const { status, stdout } = overclaim(['explain', '--format', 'json', 'sertraline', 'zzzzz', 'lithium']);
    assert.equal(status, 2);
    const { cards, unknown } = JSON.parse(stdout) as Told;
    assert.deepEqual(
      cards.map((c) => c.id),
      ['sertraline', 'lithium'],
    );
    assert.deepEqual(unknown, [{ name: 'zzzzz', suggestions: [] }]);
  });

  it('offers names that a part is of', () =>
    assert.ok(explained('glutamate receptor').unknown[0]?.suggestions.some((s) => /NMDA|AMPA/.test(s))));

  it('wants a name', () => assert.equal(overclaim(['explain']).status, 2));
});
