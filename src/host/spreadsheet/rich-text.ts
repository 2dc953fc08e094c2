import { type Context, Double, google } from './double.ts';

type RichTextValue = GoogleAppsScript.Spreadsheet.RichTextValue;
type Builder = GoogleAppsScript.Spreadsheet.RichTextValueBuilder;

/** Text that is entered as it stands; without links and styles, which the host does not keep. */
export class RichTextDouble
  extends Double
  implements Pick<RichTextValue, keyof RichTextDouble & keyof RichTextValue>
{
  static override readonly className = 'RichTextValue';
  static override readonly isBuilder = true;
  readonly text: string;

  constructor(context: Context, text: string) {
    super(context);
    this.text = text;
  }

  getText(): string {
    return this.text;
  }

  copy(): Builder {
    return google<Builder>(new RichTextBuilder(this.context)).setText(this.text);
  }
}

export class RichTextBuilder extends Double implements Pick<Builder, keyof RichTextBuilder & keyof Builder> {
  static override readonly className = 'RichTextValueBuilder';
  static override readonly isBuilder = true;
  private text = '';

  setText(text: string): Builder {
    this.text = text;
    return google(this);
  }

  build(): RichTextValue {
    return google(new RichTextDouble(this.context, this.text));
  }
}
