// The least a window can be: what Carryon's start is held against.
const { app, BrowserWindow } = require('electron');

const open = async () => {
  await app.whenReady();
  const window = new BrowserWindow({ width: 1280, height: 800, webPreferences: { sandbox: true } });
  await window.loadURL('data:text/html,<p>empty</p>');
};

void open();
