/** A draft's part of the page: summary, findings, claims, exceptions, sources. */
import type { Evidence } from '../../rules/finding.ts';
import { charts } from './charts.ts';
import { type Content, type Html, html, webAddress } from './html.ts';
import type { DraftReport, Place, Placed, ReportedClaim, ReportedFinding } from './report.ts';
import {
  counted,
  FAMILY_NAMES,
  isSaid,
  profileInWords,
  SEVERITY_NAMES,
  STRENGTH_NAMES,
  toldAs,
  VERDICT_MEANINGS,
  VERDICT_NAMES,
  VERDICTS,
} from './wording.ts';

export interface SectionForm {
  /** Begins the ids of what is on the page, so that those of two drafts differ. */
  readonly id: string;
  /** Of the draft's own heading: 1 where it is alone on the page, 2 among others. */
  readonly level: 1 | 2;
  /** Places are buttons that lead into the editor. */
  readonly leadsToPlaces: boolean;
}

export function draftSection(report: DraftReport, form: SectionForm): Html {
  return new DraftSection(report, form).whole();
}

class DraftSection {
  readonly #report: DraftReport;
  readonly #form: SectionForm;
  /** A source's number, by its key. */
  readonly #numbers: ReadonlyMap<string, number>;

  constructor(report: DraftReport, form: SectionForm) {
    this.#report = report;
    this.#form = form;
    this.#numbers = new Map(report.sources.map(({ source }, i) => [source, i + 1]));
  }

  whole(): Html {
    const { title, name, words } = this.#report;
    return html`<article id="${this.#form.id}" aria-labelledby="${this.#form.id}-title">
<header class="draft">
${this.#heading(0, title, 'title')}
<p class="facts">${name === title ? undefined : html`<bdi>${name}</bdi> · `}${profileInWords(this.#report)} · ${counted(words, 'word')} read</p>
</header>
${this.#section('summary', 'Summary', [this.#lead(), charts(this.#report)])}
${this.#section('findings', 'Findings', this.#findings())}
${this.#section('claims', 'Claims', this.#claims())}
${this.#section('exceptions', 'Exceptions', this.#exceptions())}
${this.#section('sources', 'Sources', this.#sources())}
</article>
`;
  }

  #section(part: string, title: string, content: Content): Content {
    if (content === undefined) return undefined;
    const id = `${this.#form.id}-${part}`;
    return html`<section aria-labelledby="${id}">
${this.#heading(1, title, part)}
${content}
</section>
`;
  }

  /** `below`: how many levels below the draft's own heading. */
  #heading(below: number, text: Content, part?: string): Html {
    const level = this.#form.level + below;
    const id = part === undefined ? undefined : html` id="${this.#form.id}-${part}"`;
    return html`<h${level}${id}>${text}</h${level}>`;
  }

  #lead(): Html {
    const { findings, claims, exceptions } = this.#report;
    const wrong = claims.filter((claim) => claim.verdict === 'contradicted' && isSaid(claim)).length;
    const held = claims.filter(({ verdict }) => verdict !== 'unknown').length;
    const found = findings.length === 0 ? 'Nothing was found' : counted(findings.length, 'finding');
    const excused =
      exceptions.length > 0
        ? `, and ${counted(exceptions.length, 'more is', 'more are')} excused by the draft itself`
        : '';
    const read = `${counted(claims.length, 'claim was', 'claims were')} read`;
    const known =
      held === 0
        ? 'the knowledge base has nothing to hold against them'
        : `the knowledge base speaks of ${held} and contradicts ${wrong === 0 ? 'none' : wrong}`;
    return html`<p class="lead">${found}${excused}. ${claims.length === 0 ? 'No claim was read' : `${read}; ${known}`}.</p>`;
  }

  #findings(): Content {
    const { findings } = this.#report;
    if (findings.length === 0)
      return html`<p>Nothing in this draft was found to say more than the evidence bears out.</p>`;
    const ofWhole = findings.filter(({ scope }) => scope === 'document');
    const groups = bySection(findings.filter(({ scope }) => scope === 'span'));
    return [
      ofWhole.length > 0 ? this.#group('The draft as a whole', ofWhole) : undefined,
      groups.map(({ section, members }) => this.#group(this.#trail(section), members)),
    ];
  }

  #group(title: Content, findings: readonly ReportedFinding[]): Html {
    return html`${this.#heading(2, title)}
<ol class="findings">
${findings.map((finding) => this.#finding(finding))}</ol>
`;
  }

  #finding(finding: ReportedFinding): Html {
    const { severity, family, rule, scope, place, quote, message, advice, suggestion, related, evidence } = finding;
    return html`<li class="${severity}">
<p class="where"><span class="severity"><span class="sign" aria-hidden="true"></span>${SEVERITY_NAMES[severity]}</span> ${
      scope === 'span' ? this.#place(place) : undefined
    }</p>
<div class="what">
${scope === 'span' ? html`<blockquote><p>${quoted(quote)}</p></blockquote>` : undefined}
<p><strong>${message}</strong> ${advice}</p>
${suggestion === undefined ? undefined : html`<p class="aside">Suggestion: ${suggestion}.</p>`}
${related.map((each) => html`<p class="aside">See ${this.#place(each.place)}: ${each.message}</p>`)}
<p class="aside">${FAMILY_NAMES[family] ?? family} · <code>${rule}</code>${
      evidence.length > 0 ? html` · ${this.#references(evidence)}` : undefined
    }</p>
</div>
</li>
`;
  }

  #claims(): Content {
    const { claims } = this.#report;
    if (claims.length === 0) return undefined;
    const held = VERDICTS.filter((verdict) => verdict !== 'unknown')
      .map((verdict) => ({ verdict, members: claims.filter((claim) => claim.verdict === verdict) }))
      .filter(({ members }) => members.length > 0);
    const unknown = claims.filter(({ verdict }) => verdict === 'unknown');
    return [
      held.length > 0
        ? this.#table(
            'Held against the knowledge base',
            ['Place', 'Claim', 'Strength', 'Told as', 'What is known'],
            [
              held.map(
                ({ verdict, members }) => html`<tbody class="${verdict}">
<tr class="group"><th scope="rowgroup" colspan="5"><span class="sign" aria-hidden="true"></span>${VERDICT_NAMES[verdict]} <span class="meaning">${VERDICT_MEANINGS[verdict]}</span></th></tr>
${members.map((claim) => this.#heldClaim(claim))}</tbody>
`,
              ),
            ],
          )
        : undefined,
      unknown.length > 0
        ? this.#table(
            'Statements of effect or association beyond the knowledge base',
            ['Place', 'Statement', 'Strength', 'Told as'],
            [
              html`<tbody>
${unknown.map(
  (
    claim,
  ) => html`<tr><td class="place">${this.#place(claim.place)}</td><th scope="row">${quoted(claim.quote)}</th><td>${STRENGTH_NAMES[claim.strength]}</td><td>${toldAs(claim)}</td></tr>
`,
)}</tbody>
`,
            ],
          )
        : undefined,
    ];
  }

  #heldClaim(claim: ReportedClaim): Html {
    const { place, subject, relation, object, quote, strength, known } = claim;
    return html`<tr><td class="place">${this.#place(place)}</td><th scope="row"><bdi>${subject}</bdi> – <i>${relation}</i> – <bdi>${object}</bdi><span class="words">“<bdi>${quote.words}</bdi>”</span></th><td>${STRENGTH_NAMES[strength]}</td><td>${toldAs(claim)}</td><td class="known">${known?.text}${
      known && known.evidence.length > 0
        ? html` <span class="aside references">${this.#references(known.evidence)}</span>`
        : undefined
    }</td></tr>
`;
  }

  #exceptions(): Content {
    const { exceptions } = this.#report;
    if (exceptions.length === 0) return undefined;
    return this.#table(
      'What is excused',
      ['Place', 'Words', 'What it would be', 'Excused by', 'Reason'],
      [
        html`<tbody>
${exceptions.map(
  ({
    place,
    quote,
    title,
    rule,
    comment,
    file,
    reason,
  }) => html`<tr><td class="place">${this.#place(place)}</td><th scope="row">“<bdi>${quote.words}</bdi>”</th><td>${title} <span class="aside"><code>${rule}</code></span></td><td class="place">${comment ? this.#place(comment) : file}</td><td>${reason === undefined ? html`<em>none given</em>` : html`<bdi>${reason}</bdi>`}</td></tr>
`,
)}</tbody>
`,
      ],
    );
  }

  #sources(): Content {
    const { sources } = this.#report;
    if (sources.length === 0) return undefined;
    return html`<ol class="sources">
${sources.map(({ citation, url, kind }, i) => {
  const address = webAddress(url);
  // What the citation says in full need not be printed again.
  const bare = address === undefined || citation.includes(address.replace(/^https:\/\/(?:dx\.)?doi\.org\//, 'doi:'));
  return html`<li id="${this.#form.id}-source-${i + 1}">${
    address === undefined
      ? citation
      : html`<a href="${address}"${bare ? html` class="bare"` : undefined}>${citation}</a>`
  } <span class="aside">${kind}</span></li>
`;
})}</ol>
`;
  }

  #references(evidence: readonly Evidence[]): Html {
    const numbers = evidence.map(({ source }) => this.#numbers.get(source) ?? 0).sort((a, b) => a - b);
    return html`${numbers.length === 1 ? 'Source' : 'Sources'} ${numbers.map(
      (number, i) => html`${i > 0 ? ', ' : ''}<a href="#${this.#form.id}-source-${number}">${number}</a>`,
    )}`;
  }

  #table(caption: string, columns: readonly string[], bodies: Content): Html {
    // A table too wide for the window is scrolled by keys too, and so is named.
    return html`<div class="scrolled" role="region" tabindex="0" aria-label="${caption}">
<table>
<caption>${caption}</caption>
<thead><tr>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
${bodies}</table>
</div>
`;
  }

  #trail(section: readonly string[]): Content {
    // A draft's one great heading is its title, said above.
    const below = section[0] === this.#report.title ? section.slice(1) : section;
    return below.length === 0 ? 'Opening' : below.map((heading, i) => html`${i > 0 ? ' › ' : ''}<bdi>${heading}</bdi>`);
  }

  #place({ name, start, end }: Place): Content {
    if (!this.#form.leadsToPlaces) return html`<span class="at">${name}</span>`;
    return html`<button type="button" class="at" data-start="${start}" data-end="${end}">${name}</button>`;
  }
}

function quoted({ before, words, after }: Placed['quote']): Html {
  return html`<bdi>${before}<mark>${words}</mark>${after}</bdi>`;
}

/** Neighbours under the same headings together, in the draft's order. */
function bySection<T extends Placed>(
  all: readonly T[],
): readonly { readonly section: readonly string[]; readonly members: readonly T[] }[] {
  const groups: { section: readonly string[]; members: T[] }[] = [];
  for (const each of all) {
    const last = groups.at(-1);
    if (last && last.section.join('\n') === each.section.join('\n')) last.members.push(each);
    else groups.push({ section: each.section, members: [each] });
  }
  return groups;
}
