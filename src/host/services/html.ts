import type { Execution } from '../execution.ts';
import { served } from '../served.ts';
import { mismatch } from './signature.ts';

type HtmlOutput = Pick<
  GoogleAppsScript.HTML.HtmlOutput,
  | 'append'
  | 'clear'
  | 'getContent'
  | 'getHeight'
  | 'getTitle'
  | 'getWidth'
  | 'setContent'
  | 'setHeight'
  | 'setTitle'
  | 'setWidth'
>;

type Face = GoogleAppsScript.HTML.HtmlOutput;

/** A page that the add-on made. Sizes are in pixels. */
export class HtmlOutputDouble implements HtmlOutput {
  readonly face: Face;
  #content: string;
  #title: string | null = null;
  #width: number | null = null;
  #height: number | null = null;

  constructor(execution: Execution, content: string) {
    this.#content = content;
    this.face = served<HtmlOutput>(execution, 'HtmlOutput', this, {}, 'nothing') as Face;
  }

  append(addedContent: string): Face {
    this.#content += addedContent;
    return this.face;
  }

  clear(): Face {
    this.#content = '';
    return this.face;
  }

  getContent(): string {
    return this.#content;
  }

  getHeight(): number {
    return this.#height as number;
  }

  getTitle(): string {
    return this.#title as string;
  }

  getWidth(): number {
    return this.#width as number;
  }

  setContent(content: string): Face {
    this.#content = content;
    return this.face;
  }

  setHeight(height: number): Face {
    this.#height = height;
    return this.face;
  }

  setTitle(title: string): Face {
    this.#title = title;
    return this.face;
  }

  setWidth(width: number): Face {
    this.#width = width;
    return this.face;
  }
}

type HtmlService = Pick<GoogleAppsScript.HTML.HtmlService, 'createHtmlOutput' | 'createHtmlOutputFromFile'>;

/** `HtmlService` over the project's HTML files: name without `.html` to text. Templates are not available. */
export function htmlService(execution: Execution, files: Readonly<Record<string, string>>): HtmlService {
  const double: HtmlService = {
    createHtmlOutput(html: unknown = '') {
      if (typeof html !== 'string') throw mismatch('HtmlService.createHtmlOutput', [html]);
      return new HtmlOutputDouble(execution, html).face;
    },
    createHtmlOutputFromFile(filename) {
      const name = filename.replace(/\.html$/, '');
      if (!Object.hasOwn(files, name)) throw new Error(`No HTML file named ${filename} was found.`);
      return new HtmlOutputDouble(execution, files[name]!).face;
    },
  };
  return served(execution, 'HtmlService', double, {}, 'service');
}
