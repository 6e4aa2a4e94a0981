// Whether keys are shown and pressed the way of macOS.

export const isMac = /Mac|iPhone|iPad/.test(navigator.platform);
