import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readKnowledge } from '../../scripts/data/knowledge.ts';
import { readRules } from '../../scripts/data/rules.ts';
import { DataError } from '../../scripts/data/yaml-file.ts';

const SOURCES = new Set(readKnowledge('server/knowledge').facts.sources.map((s) => s.id));

/** One mistake: what is added at a file's end, in which of its lines the mistake is told, and how. */
interface Mistake {
  readonly what: string;
  readonly file: string;
  readonly added: string;
  /** Counted within what is added, from 1. */
  readonly line: number;
  readonly cause: RegExp;
}

const TARGET = `- id: test-target
  name: test target
  kind: receptor
  names: [test target]
  says: The test target is a receptor.
  sources: [krystal2019]
`;

const INTERVENTION = `- id: test-drug
  name: test drug
  kind: drug
  names: [test drug]
  mechanism:
    known: unknown
    says: How the test drug works is unknown.
    sources: [krystal2019]
  actions:
    - target: glutamate
      action: raises release
      role: primary
      says: The test drug raises glutamate.
      sources: [krystal2019]
  approvals: []
`;

const SOURCE = `- id: test-source
  type: article-journal
  evidence: review
  title: A test
  issued: 2020
  DOI: 10.1000/182
  supports: Says what the test needs.
  verified: { date: 2026-01-01, where: [a page] }
`;

const MISCONCEPTION = `- id: test-belief
  title: A belief of the test
  family: disorder-fact
  standing: wrong
  match: ['the moon is cheese']
  message: The moon is not cheese.
  advice: Say what it is.
  why: It was visited.
  sources: [krystal2019]
  examples:
    flag: ['[[The moon is cheese]].', 'They say [[the moon is cheese]].']
    leave: [The moon is not cheese., Cheese is no moon.]
`;

const FACT_MISTAKES: readonly Mistake[] = [
  {
    what: 'a source that is there under another name',
    file: 'sources/reviews.yaml',
    added: `${SOURCE}${SOURCE.replace('test-source', 'test-again')}`,
    line: 9,
    cause: /“test-again” has the DOI of “test-source”/,
  },
  {
    what: 'a misconception that nothing would find',
    file: 'misconceptions/causes.yaml',
    added: MISCONCEPTION.replace(/ {2}match: .*\n/, ''),
    line: 1,
    cause: /must have required property 'blames'/,
  },
  {
    what: 'an unknown source',
    file: 'targets/brain.yaml',
    added: TARGET.replace('krystal2019', 'nobody1900'),
    line: 1,
    cause: /no source is called “nobody1900”/,
  },
  {
    what: 'an unknown target',
    file: 'interventions/ketamine.yaml',
    added: INTERVENTION.replace('target: glutamate', 'target: ether'),
    line: 1,
    cause: /no target is called “ether”/,
  },
  {
    what: 'an unknown class',
    file: 'interventions/ketamine.yaml',
    added: `${INTERVENTION}  classes: [aethers]\n`,
    line: 1,
    cause: /no intervention is called “aethers”/,
  },
  {
    what: 'an unknown condition',
    file: 'conditions/mental-health.yaml',
    added: '- { id: test-condition, name: test, kind: disorder, names: [test], within: [melancholy] }\n',
    line: 1,
    cause: /no condition is called “melancholy”/,
  },
  {
    what: 'a missing field',
    file: 'targets/brain.yaml',
    added: TARGET.replace('  says: The test target is a receptor.\n', ''),
    line: 1,
    cause: /'says'/,
  },
  {
    what: 'a field that is none',
    file: 'targets/brain.yaml',
    added: `${TARGET}  colour: blue\n`,
    line: 1,
    cause: /colour/,
  },
  {
    what: 'a word that is not among those allowed',
    file: 'targets/brain.yaml',
    added: TARGET.replace('kind: receptor', 'kind: planet'),
    line: 3,
    cause: /kind.*receptor/,
  },
  {
    what: 'a wrong word deep down',
    file: 'interventions/ketamine.yaml',
    added: INTERVENTION.replace('role: primary', 'role: villain'),
    line: 12,
    cause: /role.*primary/,
  },
  {
    what: 'a sentence that is none',
    file: 'targets/brain.yaml',
    added: TARGET.replace('a receptor.', 'a receptor'),
    line: 5,
    cause: /says/,
  },
  {
    what: 'a proposed action that rests on nothing',
    file: 'interventions/ketamine.yaml',
    added: INTERVENTION.replace('role: primary', 'role: proposed'),
    line: 10,
    cause: /'evidence'/,
  },
  {
    what: 'a name that can’t be read',
    file: 'targets/brain.yaml',
    added: TARGET.replace('names: [test target]', "names: ['(test target']"),
    line: 1,
    cause: /“\)” is missing at character \d+ of “\(test target”/,
  },
  {
    what: 'an id that is there twice',
    file: 'targets/brain.yaml',
    added: TARGET + TARGET,
    line: 7,
    cause: /“test-target” is there twice/,
  },
  {
    what: 'a source that leads nowhere',
    file: 'sources/reviews.yaml',
    added: SOURCE.replace('  DOI: 10.1000/182\n', ''),
    line: 1,
    cause: /DOI|PMID|URL/,
  },
  {
    what: 'a DOI that is none',
    file: 'sources/reviews.yaml',
    added: SOURCE.replace('10.1000/182', 'ten'),
    line: 6,
    cause: /DOI/,
  },
  {
    what: 'a bracket that is not closed',
    file: 'targets/brain.yaml',
    added: TARGET.replace('[test target]', '[test target'),
    line: 5,
    cause: /./,
  },
];

const RULE = `- id: test/rule
  family: hype
  severity: warning
  title: A test
  match: [test phrase]
  message: '“{text}” is a test.'
  advice: Leave it out.
  why: It is a test.
  sources: [krystal2019]
  examples:
    flag: ['A [[test phrase]].']
    leave: [A phrase.]
`;

const RULE_MISTAKES: readonly Mistake[] = [
  {
    what: 'an unknown source',
    file: 'families/hype.yaml',
    added: RULE.replace('krystal2019', 'nobody1900'),
    line: 9,
    cause: /test\/rule: no source is called “nobody1900”/,
  },
  {
    what: 'a missing field',
    file: 'families/hype.yaml',
    added: RULE.replace('  why: It is a test.\n', ''),
    line: 1,
    cause: /'why'/,
  },
  {
    what: 'neither patterns nor code',
    file: 'families/hype.yaml',
    added: RULE.replace('  match: [test phrase]\n', ''),
    line: 1,
    cause: /'match'/,
  },
  {
    what: 'a pattern that can’t be read',
    file: 'families/hype.yaml',
    added: RULE.replace('[test phrase]', "['(test|phrase', fine]"),
    line: 5,
    cause: /test\/rule: “\)” is missing at character \d+ of “\(test\|phrase”/,
  },
  {
    what: 'a pattern that needs no word',
    file: 'families/hype.yaml',
    added: RULE.replace('[test phrase]', "['[test]']"),
    line: 5,
    cause: /at least one word/,
  },
  {
    what: 'an exception that can’t be read',
    file: 'families/hype.yaml',
    added: `${RULE}  except: ['{test']\n`,
    line: 13,
    cause: /“}” is missing/,
  },
  {
    what: 'an id that is there twice',
    file: 'families/hype.yaml',
    added: RULE + RULE,
    line: 13,
    cause: /test\/rule.*twice/,
  },
  {
    what: 'a family that is none',
    file: 'families/hype.yaml',
    added: RULE.replace('family: hype', 'family: noise'),
    line: 2,
    cause: /family/,
  },
  {
    what: 'a severity that is none',
    file: 'families/hype.yaml',
    added: RULE.replace('severity: warning', 'severity: awful'),
    line: 3,
    cause: /severity.*error/,
  },
  {
    what: 'no examples of what is left alone',
    file: 'families/hype.yaml',
    added: RULE.replace('    leave: [A phrase.]\n', ''),
    line: 11,
    cause: /'leave'/,
  },
  {
    what: 'a quotation mark that is not closed',
    file: 'families/hype.yaml',
    added: RULE.replace("is a test.'", 'is a test.'),
    line: 6,
    cause: /./,
  },
];

function refused(of: string, mistakes: readonly Mistake[], read: (folder: string) => unknown): void {
  describe(`mistakes under ${of}`, () => {
    let folder = '';
    beforeEach(() => {
      folder = mkdtempSync(join(tmpdir(), 'overclaim-data-'));
      cpSync(of, folder, { recursive: true });
    });
    afterEach(() => rmSync(folder, { recursive: true }));

    it('are none as it is', () => assert.ok(read(folder)));

    for (const { what, file, added, line, cause } of mistakes)
      it(`${what}: told with file, line and cause`, () => {
        const path = join(folder, file);
        const text = `${readFileSync(path, 'utf8').trimEnd()}\n`;
        writeFileSync(path, text + added);
        const at = text.split('\n').length - 1 + line;
        assert.throws(
          () => read(folder),
          (error: unknown) => {
            assert.ok(error instanceof DataError, String(error));
            const told = error.message.split('\n').find((l) => l.includes(`${file}:`)) ?? '';
            assert.match(told, cause);
            assert.equal(told.slice(told.indexOf(file)).split(': ')[0], `${file}:${at}`, error.message);
            return true;
          },
        );
      });
  });
}

refused('server/knowledge', FACT_MISTAKES, readKnowledge);
refused('server/rules', RULE_MISTAKES, (folder) => readRules(folder, SOURCES));

describe('several mistakes', () => {
  it('are told at once, each in its line', () => {
    const folder = mkdtempSync(join(tmpdir(), 'overclaim-data-'));
    try {
      cpSync('server/rules', folder, { recursive: true });
      const path = join(folder, 'families/hype.yaml');
      writeFileSync(path, `${readFileSync(path, 'utf8')}\n${RULE.replace('krystal2019', 'nobody1900, noone1901')}`);
      assert.throws(() => readRules(folder, SOURCES), /nobody1900.*\n.*noone1901/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
