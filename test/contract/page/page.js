// The smallest window there can be: it notes what main tells it, and describes itself when the test asks it to.
const heard = [];

const state = {
  title: '',
  workbookId: null,
  enabled: ['palette', 'undo'],
  undo: null,
  redo: null,
  typing: false,
};

/** Listens from now on; `closeAnswer` is said whenever main asks whether the window may close. */
function begin({ workbookId = null, title = '', closeAnswer = true } = {}) {
  globalThis.throughline.listen((event) => {
    heard.push(event);
    if (event.kind === 'close' && closeAnswer !== null) void globalThis.throughline.readyToClose(closeAnswer);
  });
  return globalThis.throughline.describeWindow({ ...state, workbookId, title });
}

Object.assign(globalThis, { tested: { heard, begin } });
