import assert from 'node:assert/strict';
import { draftFolder, overclaim, report, WARNING } from './command.ts';

describe('overclaim check --profile', () => {
  const folder = draftFolder();

  it('weighs what is found for that kind of text, and says so', () => {
    folder.write('draft.md', `${WARNING}\n`);
    const { status, stdout } = overclaim(['check', '--profile', 'promotional', 'draft.md'], { cwd: folder.path });
    assert.equal(status, 1);
    assert.match(stdout, /draft\.md {2}\(profile: promotional\)/);
    const { files, summary } = report(['--profile', 'professional', 'draft.md'], { cwd: folder.path });
    assert.equal(summary.warnings, 0);
    assert.equal((files[0] as { profile?: string }).profile, 'professional');
  });

  it('yields to what a draft says of itself', () => {
    folder.write('draft.md', `---\noverclaim: promotional\n---\n\n${WARNING}\n`);
    const { stdout } = overclaim(['check', '--profile', 'professional', 'draft.md'], { cwd: folder.path });
    assert.match(stdout, /\(profile: promotional, as the draft says\)/);
  });

  it('knows its kinds', () => {
    const { status, stderr } = overclaim(['check', '--profile', 'poetry'], { cwd: folder.path });
    assert.equal(status, 2);
    assert.match(stderr, /patient, promotional, news, professional, academic/);
  });
});

describe('overclaim check --explain-silence', () => {
  const folder = draftFolder();
  const DENIED = 'Ketamine is not a life-changing treatment.';

  it('tells what was seen and not flagged, and why', () => {
    folder.write('draft.md', `${DENIED}\n`);
    const { status, stdout } = overclaim(['check', '--explain-silence', 'draft.md'], { cwd: folder.path });
    assert.equal(status, 0);
    assert.match(
      stdout,
      /Seen and not flagged\n\n {2}1:19 {2}hype\/life-changing {2}“life-changing”\n {6}“not” denies it\.\n/,
    );
    assert.doesNotMatch(overclaim(['check', 'draft.md'], { cwd: folder.path }).stdout, /Seen/);
  });

  it('tells it in the JSON report too', () => {
    folder.write('draft.md', `${DENIED}\n`);
    const [asked] = report(['--explain-silence', 'draft.md'], { cwd: folder.path }).files;
    const [silenced] = (asked as unknown as { silenced: Record<string, unknown>[] }).silenced;
    assert.deepEqual(silenced, {
      rule: 'hype/life-changing',
      family: 'hype',
      reason: '“not” denies it.',
      start: 18,
      end: 31,
      line: 1,
      column: 19,
      endLine: 1,
      endColumn: 32,
      text: 'life-changing',
    });
    const [unasked] = report(['draft.md'], { cwd: folder.path }).files;
    assert.ok(unasked && !('silenced' in unasked));
  });
});
