import * as l10n from '@vscode/l10n';
import german from '../../../l10n/server.l10n.de.json' with { type: 'json' };

/** What editors call a language, without region → its strings, by the English ones. */
const BUNDLES: Readonly<Record<string, Readonly<Record<string, string>>>> = { de: german };

/** Speaks the editor's language from now on, as far as we can: "de" or "de-AT" is German, any other is English. */
export function speakAs(locale: string | undefined): void {
  const language = /^[a-z]+/i.exec(locale ?? '')?.[0].toLowerCase() ?? 'en';
  l10n.config({ contents: { ...BUNDLES[language] } });
}
