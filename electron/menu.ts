import type { MenuItemConstructorOptions } from 'electron';

/**
 * The menu of the program: only what the system needs for its own keys. macOS takes copy and paste from a menu; elsewhere there is none, and
 * nowhere a reload, a zoom that is remembered, or developer tools.
 */
export function windowMenu(platform: NodeJS.Platform): MenuItemConstructorOptions[] {
  if (platform !== 'darwin') return [];
  return [
    { role: 'appMenu', submenu: [{ role: 'hide' }, { role: 'quit' }] },
    { role: 'editMenu', submenu: [{ role: 'undo' }, { role: 'redo' }, { role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'selectAll' }] },
  ];
}
