/** Counts as tables, each line with a bar: one form for those who see it, hear it and print it. */
import { FAMILIES, SEVERITIES } from '../../rules/finding.ts';
import { type Content, type Html, html } from './html.ts';
import { countsOf, type DraftReport, severityCounts } from './report.ts';
import { FAMILY_NAMES, isSaid, SEVERITY_NAMES, STRENGTH_NAMES, STRENGTHS, VERDICT_NAMES, VERDICTS } from './wording.ts';

/** A stretch of a bar; `look` is the class that colours it. */
interface Stretch {
  readonly look: string;
  readonly name: string;
  readonly count: number;
}

interface Line {
  readonly name: string;
  readonly stretches: readonly Stretch[];
}

export function charts({ findings, claims }: Pick<DraftReport, 'findings' | 'claims'>): Html {
  const families = countsOf(
    findings.map((f) => f.family),
    FAMILIES,
  ).toSorted((a, b) => b.count - a.count);
  const shown = SEVERITIES.filter((severity) => findings.some((f) => f.severity === severity));
  const byFamily = families.map(({ value }): Line => {
    const counts = severityCounts(findings.filter((f) => f.family === value));
    const stretches = shown.map((look) => ({ look, name: SEVERITY_NAMES[look], count: counts[look] }));
    return { name: FAMILY_NAMES[value] ?? value, stretches };
  });
  const byClaim = <T extends string>(
    value: (claim: DraftReport['claims'][number]) => T,
    order: readonly T[],
    names: Readonly<Record<T, string>>,
    look: (value: T) => string,
  ): readonly Line[] =>
    countsOf(claims.map(value), order).map((each) => {
      const these = claims.filter((claim) => value(claim) === each.value);
      const said = these.filter(isSaid).length;
      return {
        name: names[each.value],
        stretches: [
          { look: look(each.value), name: 'Said', count: said },
          { look: 'denied', name: 'Denied or asked', count: these.length - said },
        ],
      };
    });
  const byVerdict = byClaim(
    (c) => c.verdict,
    VERDICTS,
    VERDICT_NAMES,
    (v) => v,
  );
  const byStrength = byClaim(
    (c) => c.strength,
    STRENGTHS,
    STRENGTH_NAMES,
    () => 'plain',
  );
  return html`<div class="charts">
${chart('Findings by family', 'Family', byFamily)}
<div>
${chart('Claims by verdict', 'Verdict', byVerdict)}
${chart('Claims by strength', 'Strength', byStrength)}
</div>
</div>`;
}

function chart(caption: string, what: string, lines: readonly Line[]): Content {
  const [first] = lines;
  if (first === undefined) return undefined;
  const totalOf = ({ stretches }: Line) => stretches.reduce((sum, { count }) => sum + count, 0);
  const most = Math.max(...lines.map(totalOf));
  return html`<table class="chart">
<caption>${caption}</caption>
<thead><tr><th scope="col">${what}</th>${first.stretches.map(
    ({ name, look }) =>
      html`<th scope="col" class="number"><span class="key ${look}" aria-hidden="true"></span>${name}</th>`,
  )}<td></td></tr></thead>
<tbody>
${lines.map(
  (line) =>
    html`<tr><th scope="row">${line.name}</th>${line.stretches.map(
      ({ count }) => html`<td class="number${count === 0 ? ' nought' : ''}">${count}</td>`,
    )}<td class="bar">${bar(line, totalOf(line), most)}</td></tr>
`,
)}</tbody>
</table>
`;
}

/** As long as its share of the longest. Units of the picture: a hundred across. */
function bar({ stretches }: Line, total: number, most: number): Html {
  const told = stretches.filter(({ count }) => count > 0).map(({ name, count }) => `${count} ${name.toLowerCase()}`);
  let at = 0;
  const drawn = stretches.map(({ look, count }) => {
    const width = Math.round((count / most) * 1000) / 10;
    const x = at;
    at = Math.round((at + width) * 10) / 10;
    return count > 0 ? html`<rect class="${look}" x="${x}" y="0" width="${width}" height="10"/>` : '';
  });
  return html`<svg role="img" aria-label="${total}: ${told.join(', ')}" viewBox="0 0 100 10" preserveAspectRatio="none">${drawn}</svg>`;
}
