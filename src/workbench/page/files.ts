import type { ToWorker } from '../protocol.ts';
import { element } from './element.ts';
import { ask } from './shown.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Opens files that are chosen or dropped, and asks for saving and beginning anew. */
export function watchFiles(send: (message: ToWorker) => void): void {
  const input = element<HTMLInputElement>('file');
  const open = async (file: File | undefined): Promise<void> => {
    if (file) send({ type: 'open', name: file.name, bytes: await file.arrayBuffer() });
  };
  element('open').addEventListener('click', () => input.click());
  input.addEventListener('change', async () => {
    await open(input.files?.[0]);
    input.value = '';
  });
  element('save').addEventListener('click', () => send({ type: 'save' }));
  element('reset').addEventListener('click', async () => {
    const said = 'The spreadsheet and everything the add-on keeps for it are removed from this browser.';
    if ((await ask('Begin anew?', said, ['Reset', 'Cancel'])) === 'Reset') send({ type: 'reset' });
  });
  const isFile = ({ dataTransfer }: DragEvent): boolean => Boolean(dataTransfer?.types.includes('Files'));
  const mark = (isOn: boolean): void => {
    document.body.classList.toggle('dropping', isOn);
  };
  addEventListener('dragover', (event) => {
    if (!isFile(event)) return;
    event.preventDefault();
    mark(true);
  });
  addEventListener('dragleave', ({ relatedTarget }) => mark(relatedTarget !== null));
  addEventListener(
    'drop',
    (event) => {
      if (!isFile(event)) return;
      event.preventDefault();
      event.stopPropagation();
      mark(false);
      open(event.dataTransfer?.files[0]);
    },
    true,
  );
}

/** Hands the user a file. */
export function download(name: string, bytes: Uint8Array): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: XLSX }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
