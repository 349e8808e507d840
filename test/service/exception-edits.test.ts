import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import type { Finding } from '../../server/src/rules/finding.ts';
import { createLanguageService, type ExceptionEdit, type TextToCheck } from '../../server/src/service.ts';

const service = createLanguageService();
const HYPE = 'Ketamine is a life-changing treatment.';

function draft(languageId: string, text: string): TextToCheck {
  return { uri: 'file:///draft', languageId, text };
}

function applied(text: string, { edits, reasonAt }: ExceptionEdit, reason: string): string {
  const [first, ...rest] = edits;
  const newText = first.newText.slice(0, reasonAt) + reason + first.newText.slice(reasonAt);
  return [{ ...first, newText }, ...rest]
    .sort((a, b) => b.start - a.start)
    .reduce((source, edit) => source.slice(0, edit.start) + edit.newText + source.slice(edit.end), text);
}

/** The draft after the first finding of hype is excepted here; undefined where there is no way to. */
function excepted(languageId: string, text: string, how: 'here' | 'file' = 'here'): string | undefined {
  const checked = draft(languageId, text);
  const finding = service.check(checked).findings.find((f) => f.rule === 'hype/life-changing');
  assert.ok(finding, text);
  const edit = service.exceptions(checked, finding)[how];
  return edit && applied(text, edit, 'so');
}

const NEXT = 'overclaim-disable-next-line hype/life-changing -- so';
const SAME = 'overclaim-disable-line hype/life-changing -- so';
const FILE = 'overclaim-disable-file hype/life-changing -- so';

describe('an exception for a finding', () => {
  const here: [what: string, languageId: string, before: string, after: string | undefined][] = [
    ['above a paragraph', 'markdown', `A.\n\n${HYPE}\n`, `A.\n\n<!-- ${NEXT} -->\n${HYPE}\n`],
    ['above a heading', 'markdown', `# ${HYPE}\n`, `<!-- ${NEXT} -->\n# ${HYPE}\n`],
    ['behind a line in a paragraph', 'markdown', `A walk\n${HYPE}\nB.\n`, `A walk\n${HYPE} <!-- ${SAME} -->\nB.\n`],
    ['behind a list item', 'markdown', `- A.\n- ${HYPE}\n- B.\n`, `- A.\n- ${HYPE} <!-- ${SAME} -->\n- B.\n`],
    ['with the indentation of a list', 'markdown', `- A.\n\n  ${HYPE}\n`, `- A.\n\n  <!-- ${NEXT} -->\n  ${HYPE}\n`],
    ['behind a quotation', 'markdown', `> A walk.\n\n1. ${HYPE}\n`, `> A walk.\n\n1. ${HYPE} <!-- ${SAME} -->\n`],
    [
      'in a cell',
      'markdown',
      `| a | b |\n|---|---|\n| ${HYPE} | c |\n`,
      `| a | b |\n|---|---|\n| ${HYPE} <!-- ${SAME} --> | c |\n`,
    ],
    ['before a hard line break', 'markdown', `A walk.\n${HYPE}  \nB.\n`, `A walk.\n${HYPE} <!-- ${SAME} -->  \nB.\n`],
    [
      'with the line ends of the draft',
      'markdown',
      `A.\r\n\r\n${HYPE}\r\n`,
      `A.\r\n\r\n<!-- ${NEXT} -->\r\n${HYPE}\r\n`,
    ],
    ['not in front matter', 'markdown', `---\ntitle: ${HYPE}\n---\n\nA.\n`, undefined],
    ['above in MDX', 'mdx', `A.\n\n${HYPE}\n`, `A.\n\n{/* ${NEXT} */}\n${HYPE}\n`],
    ['behind in MDX', 'mdx', `- ${HYPE}\n`, `- ${HYPE} {/* ${SAME} */}\n`],
    ['in HTML', 'html', `<div>\n  <p>${HYPE}</p>\n</div>\n`, `<div>\n  <!-- ${NEXT} -->\n  <p>${HYPE}</p>\n</div>\n`],
    ['in LaTeX', 'latex', `A walk\n  ${HYPE}\n`, `A walk\n  % ${NEXT}\n  ${HYPE}\n`],
    ['in AsciiDoc', 'asciidoc', `* A.\n* ${HYPE}\n`, `* A.\n// ${NEXT}\n* ${HYPE}\n`],
    ['in Typst', 'typst', `- A.\n- ${HYPE}\n`, `- A.\n// ${NEXT}\n- ${HYPE}\n`],
    ['in Org', 'org', `A.\n\n${HYPE}\n`, `A.\n\n# ${NEXT}\n${HYPE}\n`],
    ['above a headline in Org', 'org', `* ${HYPE}\n`, `# ${NEXT}\n* ${HYPE}\n`],
    [
      'around a paragraph in Org',
      'org',
      `A walk\n${HYPE}\n\nB.\n`,
      `# overclaim-disable hype/life-changing -- so\nA walk\n${HYPE}\n# overclaim-enable hype/life-changing\n\nB.\n`,
    ],
    ['not in a list in Org', 'org', `- A.\n- ${HYPE}\n`, undefined],
    ['in reStructuredText', 'restructuredtext', `A.\n\n${HYPE}\n`, `A.\n\n.. ${NEXT}\n\n${HYPE}\n`],
    [
      'around a paragraph in reStructuredText',
      'restructuredtext',
      `A walk\n${HYPE}\n\nB.\n`,
      `.. overclaim-disable hype/life-changing -- so\n\nA walk\n${HYPE}\n\n.. overclaim-enable hype/life-changing\n\nB.\n`,
    ],
    ['in plain text', 'plaintext', `A walk\n${HYPE}\n`, `A walk\n[${NEXT}]\n${HYPE}\n`],
  ];
  for (const [what, languageId, before, after] of here)
    it(`goes ${what}`, () => assert.equal(excepted(languageId, before), after));

  const file: [what: string, languageId: string, before: string, after: string][] = [
    ['Markdown', 'markdown', `# A\n\n${HYPE}\n`, `<!-- ${FILE} -->\n\n# A\n\n${HYPE}\n`],
    [
      'front matter',
      'markdown',
      `---\ntitle: ${HYPE}\n---\n\nA.\n`,
      `---\ntitle: ${HYPE}\n---\n<!-- ${FILE} -->\n\n\nA.\n`,
    ],
    ['front matter alone', 'markdown', `---\ntitle: ${HYPE}\n---`, `---\ntitle: ${HYPE}\n---\n<!-- ${FILE} -->\n\n`],
    ['MDX', 'mdx', `${HYPE}\n`, `{/* ${FILE} */}\n\n${HYPE}\n`],
    ['HTML', 'html', `<!doctype html>\n<p>${HYPE}</p>\n`, `<!doctype html>\n<!-- ${FILE} -->\n<p>${HYPE}</p>\n`],
    ['LaTeX', 'latex', `\\section{${HYPE}}\n`, `% ${FILE}\n\\section{${HYPE}}\n`],
    ['reStructuredText', 'restructuredtext', `A\n=\n\n${HYPE}\n`, `.. ${FILE}\n\nA\n=\n\n${HYPE}\n`],
    ['AsciiDoc', 'asciidoc', `= A\n\n${HYPE}\n`, `// ${FILE}\n\n= A\n\n${HYPE}\n`],
    ['Org', 'org', `* A\n${HYPE}\n`, `# ${FILE}\n\n* A\n${HYPE}\n`],
    ['Typst', 'typst', `= A\n\n${HYPE}\n`, `// ${FILE}\n= A\n\n${HYPE}\n`],
    ['plain text', 'plaintext', `${HYPE}\n`, `[${FILE}]\n\n${HYPE}\n`],
  ];
  for (const [what, languageId, before, after] of file)
    it(`for the whole file stands at its top, after what has to come first: ${what}`, () =>
      assert.equal(excepted(languageId, before, 'file'), after));

  it('for what is said of the draft as a whole is one for the file', () => {
    const words = 'People ask about ketamine for anxiety and want to know what a day in the clinic is like. '.repeat(
      20,
    );
    const checked = draft('markdown', `# Ketamine for anxiety\n\n${words}\n`);
    const finding = service.check(checked).findings.find((f) => f.scope === 'document');
    assert.ok(finding);
    const { here: line, file: whole } = service.exceptions(checked, finding);
    assert.equal(line, undefined);
    assert.ok(whole);
    assert.equal(
      left(checked, whole).some((f) => f.rule === finding.rule),
      false,
    );
  });

  it('is none for what is said of exceptions', () => {
    const checked = draft('markdown', '<!-- overclaim-disable hype -->\n\nA.\n');
    const [finding] = service.check(checked).findings;
    assert.ok(finding);
    assert.deepEqual(service.exceptions(checked, finding), { here: undefined, file: undefined });
  });

  it('silences its rule there, and changes nothing else', () => {
    const property = fc.property(fc.constantFrom(...Object.keys(SHAPES)), pieces, (languageId, wanted) => {
      const shape = SHAPES[languageId] as Shape;
      const checked = draft(languageId, wanted.map(([how, ...texts]) => shape[how](texts)).join('\n\n'));
      holds(checked, 'here');
      holds(checked, 'file');
    });
    fc.assert(property, { seed: 8, numRuns: 100 });
  });

  const folder = fileURLToPath(new URL('../rules/drafts/overclaiming', import.meta.url));
  for (const name of readdirSync(folder))
    it(`silences its rule, and changes nothing else, in ${name}`, () => {
      const checked = draft('markdown', readFileSync(`${folder}/${name}`, 'utf8'));
      const offered = holds(checked, 'here') + holds(checked, 'file');
      assert.ok(offered >= service.check(checked).findings.length);
    });
});

/** What is found after an exception, read afresh. */
function left(checked: TextToCheck, edit: ExceptionEdit): readonly Finding[] {
  const text = { ...checked, uri: 'file:///afresh', text: applied(checked.text, edit, 'a reason') };
  const { findings } = service.check(text);
  service.forget(text.uri);
  return findings;
}

/** Tries each finding's exception; gives how many there were. */
function holds(checked: TextToCheck, how: 'here' | 'file'): number {
  const { findings } = service.check(checked);
  const told = (f: Finding) => `${f.rule}: ${f.message}`;
  let offered = 0;
  for (const finding of findings) {
    const edit = service.exceptions(checked, finding)[how];
    if (edit === undefined) continue;
    offered++;
    const rules = /overclaim-disable\S* (.*) -- /.exec(edit.edits[0].newText)?.[1]?.split(' ') ?? [];
    const after = left(checked, edit).map(told);
    const gone = findings.filter((f) => !after.includes(told(f)) || f === finding);
    assert.ok(gone.every((f) => rules.includes(f.rule)));
    const stay = findings.map(told).filter((each) => !rules.some((rule) => each.startsWith(`${rule}: `)));
    assert.deepEqual(
      after.filter((each) => !rules.some((rule) => each.startsWith(`${rule}: `))),
      stay,
    );
    assert.ok(after.length < findings.length);
    if (how === 'file') assert.ok(!after.some((each) => each.startsWith(`${finding.rule}: `)));
  }
  return offered;
}

interface Shape {
  readonly paragraph: (texts: readonly string[]) => string;
  readonly list: (texts: readonly string[]) => string;
  readonly heading: (texts: readonly string[]) => string;
}

const SHAPES: Readonly<Record<string, Shape>> = {
  markdown: lines('# ', '- '),
  mdx: lines('## ', '1. '),
  html: {
    paragraph: (texts) => `<p>\n${texts.join('\n')}\n</p>`,
    list: (texts) => `<ul>\n${texts.map((each) => `  <li>${each}</li>`).join('\n')}\n</ul>`,
    heading: (texts) => `<h2>${texts.join(' ')}</h2>`,
  },
  latex: {
    paragraph: (texts) => texts.join('\n'),
    list: (texts) => `\\begin{itemize}\n${texts.map((each) => `  \\item ${each}`).join('\n')}\n\\end{itemize}`,
    heading: (texts) => `\\section{${texts.join(' ')}}`,
  },
  restructuredtext: {
    paragraph: (texts) => texts.join('\n'),
    list: (texts) => texts.map((each) => `* ${each}`).join('\n'),
    heading: (texts) => `${texts.join(' ')}\n${'='.repeat(texts.join(' ').length)}`,
  },
  asciidoc: lines('== ', '* '),
  org: lines('* ', '- '),
  typst: lines('= ', '- '),
  plaintext: lines('', '- '),
};

function lines(head: string, item: string): Shape {
  return {
    paragraph: (texts) => texts.join('\n'),
    list: (texts) => texts.map((each) => `${item}${each}`).join('\n'),
    heading: (texts) => `${head}${texts.join(' ')}`,
  };
}

const sentence = fc.constantFrom(
  HYPE,
  'It works by preventing the reuptake of glutamate.',
  'This therapy cures anxiety.',
  'It is completely safe and a game-changer.',
  'We walked around the lake.',
  'Ketamine is FDA-approved for anxiety.',
);
const pieces = fc.array(
  fc.tuple(fc.constantFrom('paragraph' as const, 'list' as const, 'heading' as const), sentence, sentence),
  { minLength: 1, maxLength: 4 },
);
