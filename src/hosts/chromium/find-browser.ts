import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'microsoft-edge-stable'];
const MAC = ['Chromium', 'Google Chrome', 'Microsoft Edge'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
const WINDOWS = ['Chromium\\Application\\chrome.exe', 'Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];

/** Where a Chromium, Chrome or Edge may be installed, in the order in which they are tried. */
export function browserPlaces(platform: NodeJS.Platform, environment: Readonly<Record<string, string | undefined>>): readonly string[] {
  if (platform === 'darwin') return MAC;
  if (platform === 'win32') {
    const roots = [environment['PROGRAMFILES'], environment['PROGRAMFILES(X86)'], environment['LOCALAPPDATA']];
    return roots.filter((root) => root !== undefined).flatMap((root) => WINDOWS.map((place) => `${root}\\${place}`));
  }
  const folders = [...(environment['PATH'] ?? '').split(delimiter).filter((folder) => folder !== ''), '/usr/bin', '/snap/bin'];
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** The first browser that is there and may be started; `null` if there is none. */
export async function findBrowser(platform: NodeJS.Platform, environment: Readonly<Record<string, string | undefined>>): Promise<string | null> {
  for (const place of browserPlaces(platform, environment)) {
    try {
      await access(place, constants.X_OK);
      return place;
    } catch {
      // Not here; the next place.
    }
  }
  return null;
}
