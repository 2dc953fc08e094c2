import type { Row } from './columns.ts';
import type { Picker } from './picker.ts';

const FIRST =
  'Alan,Beth,Carl,Donna,Ewan,Fiona,Gareth,Helen,Ian,Joanne,Keith,Lorna,Martin,Nadia,Oliver,Pauline,Rashid,Sally,Tariq,Una,Vikram,Wendy,Yusuf,Zoe'.split(
    ',',
  );
const LAST =
  'Ashworth,Begum,Clegg,Dhillon,Entwistle,Fairclough,Greenhalgh,Hussain,Illingworth,Jagger,Kershaw,Lomax,Mistry,Nuttall,Ogden,Pickles,Ramsbottom,Sutcliffe,Tattersall,Uttley,Varley,Whitworth'.split(
    ',',
  );

/** Draws people, no two of the same name. */
export class People {
  private readonly names = new Set<string>();
  private readonly picker: Picker;

  constructor(picker: Picker) {
    this.picker = picker;
  }

  /** The cells that tell who a lead is: a name, and a mailbox at its company. */
  next(company: string): Row {
    const { pick } = this.picker;
    let name: string;
    do name = `${pick(FIRST)} ${pick(LAST)}`;
    while (this.names.has(name));
    this.names.add(name);
    const mailbox = name.toLowerCase().replace(' ', '.');
    const domain = company.toLowerCase().replaceAll(' ', '-');
    return { Name: name, Email: `${mailbox}@${domain}.example` };
  }
}
