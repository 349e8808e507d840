import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Log, Result } from 'sarif';
import { draftFolder } from '../cli/command.ts';

const EXAMPLE = fileURLToPath(new URL('../../examples/review-comments.mjs', import.meta.url));
const DRAFT = '# Help\n\nKetamine is a life-changing treatment.\nIt works\nfor everybody.\n';
const DIFF = `diff --git a/drafts/a b.md b/drafts/a b.md
--- a/drafts/a b.md
+++ b/drafts/a b.md
@@ -2,1 +2,2 @@ # Help
 
+Ketamine is a life-changing treatment.
`;

/** A result as `overclaim check --format sarif` writes it. */
function result(
  startLine: number,
  endLine: number,
  fix?: { startColumn: number; endColumn: number; text: string },
): Result {
  const artifactLocation = { uri: 'drafts/a%20b.md' };
  return {
    ruleId: 'hype/life-changing',
    level: 'warning',
    message: { text: 'It praises. Say what changed.' },
    locations: [
      { physicalLocation: { artifactLocation, region: { startLine, startColumn: 1, endLine, endColumn: 5 } } },
    ],
    ...(fix && {
      fixes: [
        {
          description: { text: 'Leave it out' },
          artifactChanges: [
            {
              artifactLocation,
              replacements: [
                {
                  deletedRegion: { startLine, startColumn: fix.startColumn, endLine, endColumn: fix.endColumn },
                  insertedContent: { text: fix.text },
                },
              ],
            },
          ],
        },
      ],
    }),
  };
}

describe('the example that makes review comments', () => {
  const folder = draftFolder();

  function review(results: Result[], ...args: string[]) {
    const log: Log = { version: '2.1.0', runs: [{ tool: { driver: { name: 'overclaim' } }, results }] };
    const { status, stdout, stderr } = spawnSync(process.execPath, [EXAMPLE, ...args], {
      cwd: folder.path,
      input: JSON.stringify(log),
      encoding: 'utf8',
    });
    assert.equal(stderr, '');
    assert.equal(status, 0);
    return JSON.parse(stdout);
  }

  const fix = { startColumn: 15, endColumn: 29, text: '' };

  it('comments on lines, and suggests what can be put in their place', () => {
    mkdirSync(join(folder.path, 'drafts'));
    folder.write('drafts/a b.md', DRAFT);
    assert.deepEqual(review([result(3, 3, fix), result(4, 5)]), {
      event: 'COMMENT',
      body: 'Overclaim has 2 remarks on wording.',
      comments: [
        {
          path: 'drafts/a b.md',
          side: 'RIGHT',
          line: 3,
          body: '**warning** (hype/life-changing): It praises. Say what changed.\n\n```suggestion\nKetamine is a treatment.\n```',
        },
        {
          path: 'drafts/a b.md',
          side: 'RIGHT',
          line: 5,
          start_line: 4,
          start_side: 'RIGHT',
          body: '**warning** (hype/life-changing): It praises. Say what changed.',
        },
      ],
    });
  });

  it('tells in the text of the review what stands on lines that the diff does not show', () => {
    folder.write('changes.diff', DIFF);
    const { body, comments } = review([result(3, 3, fix), result(4, 4)], 'changes.diff');
    assert.deepEqual(
      comments.map(({ line, body }: { line: number; body: string }) => [line, body.includes('suggestion')]),
      // The draft itself is not here.
      [[3, false]],
    );
    assert.match(
      body,
      /^Overclaim has 2 remarks on wording\.\n\nOn lines that .* show:\n\n- `drafts\/a b\.md:4` \(warning\): It praises/,
    );
  });

  it('says so where there is nothing', () => {
    assert.deepEqual(review([]), { event: 'COMMENT', body: 'Overclaim has 0 remarks on wording.', comments: [] });
  });
});
