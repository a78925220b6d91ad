/**
 * How the nine switches inside Electron's binary are to stand in a release; a packager sets them before signing and reads them back. No release
 * has been packed yet. Names are those of `FuseV1Options` in @electron/fuses.
 */
export const FUSES = {
  /** No ELECTRON_RUN_AS_NODE: the program is no Node for others. */
  RunAsNode: false,
  EnableCookieEncryption: true,
  /** No NODE_OPTIONS, no extra certificates from the environment. */
  EnableNodeOptionsEnvironmentVariable: false,
  /** No --inspect, no debugger by a signal. */
  EnableNodeCliInspectArguments: false,
  /** macOS and Windows check the archive; Linux can't. */
  EnableEmbeddedAsarIntegrityValidation: true,
  /** Or the check could be walked around. */
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  /** Pages come from app:// alone. */
  GrantFileProtocolExtraPrivileges: false,
  WasmTrapHandlers: true,
} as const;
