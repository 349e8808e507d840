/** Which findings are shown while somebody writes: nothing in a sentence that is still being written, nothing that comes and goes. */
import type { Change } from '../draft/change.ts';
import type { Span } from '../draft/draft.ts';
import type { Finding } from '../rules/finding.ts';

/** A finding as it is shown: it may be older than the text, so that its rewordings must be asked for anew. */
export type ShownFinding = Omit<Finding, 'rewrites'>;

/**
 * What is shown of one draft, from edit to edit. It never holds a finding whose own words were edited since it was found.
 * Where the last edit left a sentence unfinished, what is new in it waits, and what went elsewhere stays: both may be different
 * again when the sentence ends. After a pause what is shown is what was found.
 */
export class ShownFindings {
  #shown: readonly ShownFinding[] = [];
  /** Where the last edit was. */
  #places: readonly Span[] = [];
  #isWaiting = false;

  /** In the places that they have in the text as it is. */
  get all(): readonly ShownFinding[] {
    return this.#shown;
  }

  /** Whether what is shown is not yet what was found. */
  get isWaiting(): boolean {
    return this.#isWaiting;
  }

  /** Follows an edit, made in one or several places one after the other. */
  edited(changes: readonly Change[]): void {
    let places: readonly Span[] = [];
    for (const change of changes) {
      this.#shown = this.#shown.flatMap((finding) => afterChange(finding, change));
      const { from, newTo } = change;
      places = [...places.map((place) => movedOver(place, change)), { start: from, end: newTo }];
    }
    this.#places = places;
  }

  /** The writer paused, saved or asked: no sentence counts as unfinished until the next edit. */
  settled(): void {
    this.#places = [];
  }

  /** Takes what was found in the text as it is; `unfinished` gives the sentence that is still being written at an offset. */
  checked(found: readonly Finding[], unfinished: (offset: number) => Span | undefined): readonly ShownFinding[] {
    const open = this.#places.flatMap(({ end }) => unfinished(end) ?? []);
    if (open.length === 0) {
      this.#shown = found;
      this.#isWaiting = false;
      return found;
    }
    const isOpen = (finding: ShownFinding) => open.some((span) => meets(finding, span));
    const before = new Set(this.#shown.map(nameOf));
    const now = new Set(found.map(nameOf));
    const kept = found.filter((finding) => before.has(nameOf(finding)) || !isOpen(finding));
    const staying = this.#shown.filter(
      (finding) => !now.has(nameOf(finding)) && !isOpen(finding) && !found.some((other) => meets(finding, other)),
    );
    this.#isWaiting = staying.length > 0 || kept.length < found.length;
    this.#shown =
      staying.length === 0 ? kept : [...kept, ...staying].sort((a, b) => a.start - b.start || a.end - b.end);
    return this.#shown;
  }
}

/** What a finding is known by from one text to the next; the place of one about the whole draft says nothing. */
function nameOf({ rule, scope, start, end }: ShownFinding): string {
  return scope === 'document' ? rule : `${rule} ${start} ${end}`;
}

/** The finding where it stands after a change; nothing where the change was in its own words. */
function afterChange(finding: ShownFinding, change: Change): readonly ShownFinding[] {
  const { from, oldTo } = change;
  const isApart = finding.end <= from || oldTo <= finding.start;
  if (!isApart && finding.scope === 'span') return [];
  const related = finding.related.map((each) => ({ ...each, ...movedOver(each, change) }));
  return [{ ...finding, ...movedOver(finding, change), related }];
}

/** Where a stretch is after a change; of one that was changed itself, what is left of it. */
function movedOver({ start, end }: Span, { from, oldTo, newTo }: Change): Span {
  const moved = (offset: number, inside: number) =>
    offset <= from ? offset : offset >= oldTo ? offset - oldTo + newTo : inside;
  if (start >= oldTo) return { start: start - oldTo + newTo, end: end - oldTo + newTo };
  const first = moved(start, newTo);
  return { start: first, end: Math.max(first, moved(end, from)) };
}

/** Whether they have a character in common. */
function meets(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
