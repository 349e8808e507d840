import * as l10n from '@vscode/l10n';
import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  type CompletionParams,
  CompletionTriggerKind,
  type MarkupContent,
} from 'vscode-languageserver';
import type { Completion, DirectiveAction } from '../service.ts';
import { answering } from './answering.ts';
import { keysToCite, referenceOf } from './citation-keys.ts';
import { textToCheck } from './documents.ts';
import { notationFor } from './notation.ts';
import { positionsIn } from './positions.ts';
import type { Session } from './session.ts';

/** Those that stand inside of what is completed, or open the keys of citations: a space would ask after every word of the draft. */
export const COMPLETION_TRIGGERS = ['-', '/', '@', '{', '['];

const KINDS: Readonly<Record<Completion['kind'], CompletionItemKind>> = {
  directive: CompletionItemKind.Keyword,
  rule: CompletionItemKind.EnumMember,
  family: CompletionItemKind.Enum,
  profile: CompletionItemKind.EnumMember,
  off: CompletionItemKind.Keyword,
  key: CompletionItemKind.Property,
};

/** Completes what comments say to the checker, what front matter does, and the keys of citations. */
export function answerCompletions(session: Session): void {
  const { connection, client, documents, service, settings, checks } = session;
  const answer = async ({
    textDocument: { uri },
    position,
    context,
  }: CompletionParams): Promise<CompletionItem[] | CompletionList> => {
    const { enable, choices } = await settings.of(uri);
    const document = documents.get(uri);
    if (!enable || document === undefined || !checks.answersFor(uri)) return [];
    const positions = positionsIn(document);
    const isAsked = context?.triggerKind !== CompletionTriggerKind.TriggerCharacter;
    const found = service.completions(textToCheck(document), positions.offset(position), choices, isAsked);
    if (found === undefined) return keysToCite(session, uri, position);
    const range = positions.range(found);
    return found.items.map((each, i) => ({
      label: each.name,
      kind: KINDS[each.kind],
      detail: detailOf(each),
      sortText: String(i).padStart(4, '0'),
      textEdit: { range, newText: each.name },
      ...((each.kind === 'rule' || each.kind === 'family') && { data: { uri, name: each.name } satisfies Named }),
    }));
  };
  connection.onCompletion(answering(connection, 'completions', [], answer));

  connection.onCompletionResolve(async (item) => {
    const reference = await referenceOf(session, item.data);
    if (reference) return { ...item, documentation: reference };
    if (!isNamed(item.data)) return item;
    const { uri, name } = item.data;
    const rules = service.rulesNamed(name, (await settings.of(uri)).choices);
    if (rules.length === 0) return item;
    const { text, strong } = notationFor(client.completionMarkup);
    const value = rules.every(({ id }) => id === name)
      ? rules
          .map(({ title, message, advice, why }) => `${strong(title)} ${text(`${message} ${advice}`)}\n\n${text(why)}`)
          .join('\n\n')
      : rules.map(({ title }) => `- ${text(title)}`).join('\n');
    const documentation: MarkupContent = { kind: client.completionMarkup, value };
    return { ...item, documentation };
  });
}

/** What a completion keeps until more is asked of it: the rule or family, and for which document. */
interface Named {
  readonly uri: string;
  readonly name: string;
}

function isNamed(data: unknown): data is Named {
  const { uri, name } = (data ?? {}) as Partial<Record<keyof Named, unknown>>;
  return typeof uri === 'string' && typeof name === 'string';
}

function detailOf(completion: Completion): string {
  switch (completion.kind) {
    case 'directive':
      return actionInWords(completion.action);
    case 'rule':
      return completion.rule.title;
    case 'family':
      return l10n.t('All rules of this family: {0}', completion.rules.length);
    case 'profile':
      return `${completion.title}. ${completion.says}`;
    case 'off':
      return l10n.t('Check nothing in this draft');
    case 'key':
      return l10n.t('What kind of text this draft is, or that it is not to be checked');
  }
}

function actionInWords(action: DirectiveAction): string {
  switch (action) {
    case 'disable-next-line':
      return l10n.t('Ignore what is found in the next line');
    case 'disable-line':
      return l10n.t('Ignore what is found in this line');
    case 'disable':
      return l10n.t('Ignore what is found from here on');
    case 'enable':
      return l10n.t('End what was ignored up to here');
    case 'disable-file':
      return l10n.t('Ignore what is found in the whole draft');
    case 'profile':
      return l10n.t('Say what kind of text this draft is');
  }
}
