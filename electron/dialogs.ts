import type { Dialog } from 'electron';
import type { Dialogs } from '#hosts/window/desk.ts';

const FILTERS = [{ name: 'age', extensions: ['age'] }];

/** The system's own dialogs for files. What they answer stays with the host; the page learns bare names. Nothing is added to the list of recent files. */
export function fileDialogs(dialog: Pick<Dialog, 'showSaveDialog' | 'showOpenDialog'>): Dialogs {
  return {
    save: async (suggested) => {
      const { canceled, filePath } = await dialog.showSaveDialog({ defaultPath: suggested, filters: FILTERS, properties: ['createDirectory', 'dontAddToRecent'] });
      return canceled || filePath === '' ? null : filePath;
    },
    pick: async () => {
      const { canceled, filePaths } = await dialog.showOpenDialog({ filters: FILTERS, properties: ['openFile', 'dontAddToRecent'] });
      return canceled ? null : (filePaths[0] ?? null);
    },
  };
}
