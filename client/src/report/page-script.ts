/**
 * Runs in the report's page: leads from a place to the editor, and takes a newer report without loading the page again, so that
 * nothing flickers and the reader stays where they were. Keeps the draft's address, by which the panel is restored after a restart.
 */
export const PAGE_SCRIPT = `
const editor = acquireVsCodeApi();
editor.setState({ draft: decodeURIComponent(document.currentScript.dataset.draft) });

addEventListener('click', ({ target }) => {
  const place = target.closest('[data-start]');
  if (place) editor.postMessage({ start: Number(place.dataset.start), end: Number(place.dataset.end) });
});

const reachable = () => [...document.querySelectorAll('a, button, [tabindex]')];

addEventListener('message', ({ data }) => {
  const page = new DOMParser().parseFromString(data.page, 'text/html');
  const at = reachable().indexOf(document.activeElement);
  const scrolled = scrollY;
  for (const part of ['header', 'main', 'footer'])
    document.querySelector('body > ' + part).replaceWith(page.querySelector('body > ' + part));
  scrollTo({ top: scrolled, behavior: 'instant' });
  if (at >= 0) reachable()[at]?.focus({ preventScroll: true });
});

editor.postMessage('ready');
`;

/** A page from the server, with our script. The nonce is the one that the page's policy names. */
export function withScript(page: string, nonce: string, draft: string): string {
  const script = `<script nonce="${nonce}" data-draft="${encodeURIComponent(draft)}">${PAGE_SCRIPT}</script>`;
  // What stands in a draft is escaped: the only end of the body is the page's own.
  return page.replace('</body>', () => `${script}\n</body>`);
}

/** A page that says why there is no report; `message` has no markup. */
export function noticePage(message: string, nonce: string): string {
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'nonce-${nonce}'">
</head>
<body>
<header></header>
<main><p>${message.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p></main>
<footer></footer>
</body>
</html>
`;
}
