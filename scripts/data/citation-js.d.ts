/** As much as we use of a library that comes without types. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(data: object);
    format(form: 'bibtex' | 'ris'): string;
  }
  export const plugins: {
    readonly config: { get(name: '@bibtex'): { readonly format: object } };
  };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
