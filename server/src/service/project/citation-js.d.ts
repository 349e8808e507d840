/** As much as we use of a library that comes without types. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(data: object);
    format(form: 'bibtex' | 'ris'): string;
  }
  export const plugins: {
    readonly config: { get(name: '@bibtex'): { readonly format: object } };
    /** `forceType` says what the text is, so that nobody guesses: a guess may lead to the network. Throws where it is not. */
    readonly input: {
      chain(text: string, options: { readonly forceType: string; readonly generateGraph: false }): readonly object[];
    };
  };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
