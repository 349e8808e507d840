import assert from 'node:assert/strict';
import { Parser } from 'htmlparser2';
import { CLEAN, draftFolder, ERROR, overclaim, WARNING } from './command.ts';

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** The elements of an XML text; fails where they are not closed in order. */
function parse(xml: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const element: Element = { name, attributes, children: [], text: '' };
        open.at(-1)?.children.push(element);
        open.push(element);
      },
      ontext(text) {
        (open.at(-1) ?? root).text += text;
      },
      onclosetag(name, implied) {
        assert(!implied || xml.includes('/>'), `${name} is not closed`);
        assert.equal(open.pop()?.name, name);
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  assert.equal(open.length, 1);
  const [top = assert.fail()] = root.children;
  return top;
}

describe('overclaim check --format junit', () => {
  const folder = draftFolder();
  const suites = (...args: string[]) => {
    const { stdout, status } = overclaim(['check', '--format', 'junit', ...args], { cwd: folder.path });
    const { name, children } = parse(stdout);
    assert.equal(name, 'testsuites');
    for (const { attributes, children: cases } of children) {
      const with_ = (result: string) => cases.filter((each) => each.children[0]?.name === result).length;
      assert.deepEqual([attributes.tests, attributes.failures, attributes.errors, attributes.skipped].map(Number), [
        cases.length,
        with_('failure'),
        with_('error'),
        with_('skipped'),
      ]);
    }
    return { suites: children, status };
  };

  it('has a suite for each file and a case for each finding, or one that passes', () => {
    folder.write('a.md', `${ERROR}\n\n${WARNING}\n`);
    folder.write('b.md', CLEAN);
    const [a = assert.fail(), b = assert.fail()] = suites('.').suites;
    assert.equal(a.attributes.name, 'a.md');
    assert(a.children.length >= 2);
    const failed = a.children.find((each) => each.children[0]?.name === 'failure');
    assert.match(failed?.attributes.name ?? '', /^efficacy-absolute\/\S+ at 1:14: cures$/);
    assert.equal(failed?.attributes.file, 'a.md');
    assert.equal(failed?.children[0]?.attributes.type, 'error');
    assert.match(failed?.children[0]?.text ?? '', /^a\.md:1:14: error: .*\n.*\.\n/);
    assert.deepEqual(
      b.children.map(({ attributes, children }) => [attributes.name, children.length]),
      [['no overclaims', 0]],
    );
  });

  it('is red where the command fails, and nowhere else', () => {
    folder.write('a.md', WARNING);
    for (const [failOn, red] of [
      ['error', false],
      ['warning', true],
      ['never', false],
    ] as const) {
      const { suites: all, status } = suites('a.md', '--fail-on', failOn);
      assert.equal(status === 1, red);
      assert.equal(Number(all[0]?.attributes.failures) > 0, red);
      assert(Number(all[0]?.attributes.tests) > 0);
    }
  });

  it('has an error for a file that could not be checked', () => {
    const [suite] = suites('missing.md').suites;
    assert.match(suite?.children[0]?.children[0]?.attributes.message ?? '', /there is no such file/);
  });

  it('is XML whatever stands in the draft and in its name', () => {
    folder.write('a&b "<c>.md', `\u001B[2J ${ERROR.replace('cures', 'cures\u0001')} ]]> <b>${WARNING}</b> \uFFFE`);
    const { stdout } = overclaim(['check', '--format', 'junit', '.'], { cwd: folder.path });
    assert.equal(parse(stdout).children[0]?.attributes.name, 'a&b "<c>.md');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: XML cannot hold them.
    assert(!/[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/.test(stdout));
  });
});
