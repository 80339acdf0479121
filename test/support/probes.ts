import type { Page } from 'playwright';

/**
 * What a hostile script tries once it runs in the page (reliability spec S3). Each attempt is named; the ones
 * that reach for the network name themselves in the path, so that the canary tells which got through. The
 * function runs in the page: it may use nothing from this file.
 */
const attempt = async (address: string): Promise<string[]> => {
  const http = `http://${address}`;
  const succeeded: string[] = [];
  const page = window as unknown as Record<string, unknown>;
  const wait = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));
  /** Waits for what a script that ran leaves behind; a busy machine gets its time. */
  const ran = async (name: string) => {
    for (let tries = 0; page[name] !== 1; tries += 1) {
      if (tries === 40) throw new Error('not run');
      await wait(25);
    }
  };

  const reach: Record<string, () => unknown> = {
    fetch: () => window.fetch(`${http}/fetch`, { mode: 'no-cors' }),
    xhr: () => {
      const request = new window.XMLHttpRequest();
      request.open('GET', `${http}/xhr`);
      request.send();
    },
    websocket: () => new window.WebSocket(`ws://${address}/websocket`),
    beacon: () => navigator.sendBeacon(`${http}/beacon`),
    eventsource: () => new EventSource(`${http}/eventsource`),
    image: () => {
      new Image().src = `${http}/image`;
    },
    audio: () => new Audio(`${http}/audio`).load(),
    font: () => new FontFace('probe', `url(${http}/font)`).load(),
    import: () => import(/* @vite-ignore */ `${http}/import`),
    worker: () => new Worker(`${http}/worker`),
    serviceworker: () => navigator.serviceWorker.register(`${http}/serviceworker`),
  };
  for (const relation of [
    'prefetch',
    'preload',
    'modulepreload',
    'stylesheet',
    'icon',
    'manifest',
    'prerender',
  ]) {
    reach[`link-${relation}`] = () => {
      const link = document.createElement('link');
      link.rel = relation;
      link.as = 'script';
      link.href = `${http}/link-${relation}`;
      document.head.append(link);
    };
  }
  for (const [name, set] of Object.entries({
    script: 'src',
    iframe: 'src',
    embed: 'src',
    object: 'data',
    video: 'src',
    webview: 'src',
  })) {
    reach[name] = () => {
      const element = document.createElement(name);
      element.setAttribute(set, `${http}/${name}`);
      document.body.append(element);
    };
  }
  reach['style'] = () => {
    const style = document.createElement('style');
    style.textContent = `body { background-image: url(${http}/style) }`;
    document.head.append(style);
  };
  reach['form'] = () => {
    const form = document.createElement('form');
    form.method = 'POST';
    form.target = '_blank';
    form.action = `${http}/form`;
    document.body.append(form);
    form.submit();
  };

  /** Attempts to run text as code, or to be granted something: each says itself whether it worked. */
  const gain: Record<string, () => unknown> = {
    function: () => (Reflect.construct(Function, ['return 1']) as () => number)(),
    timer: async () => {
      setTimeout('window.__timer = 1' as unknown as () => void, 0);
      await ran('__timer');
    },
    'inline-script': () => {
      const script = document.createElement('script');
      script.textContent = 'window.__inline = 1';
      document.body.append(script);
      if (page['__inline'] !== 1) throw new Error('not run');
    },
    'data-script': async () => {
      const code: string = 'data:text/javascript,export default 1';
      await import(/* @vite-ignore */ code);
    },
    'inner-html': async () => {
      const holder = document.createElement('div');
      document.body.append(holder);
      holder.innerHTML = '<img src="x:" onerror="window.__html = 1">';
      await ran('__html');
    },
    srcdoc: async () => {
      const frame = document.createElement('iframe');
      frame.srcdoc = '<script>parent.__srcdoc = 1</script>';
      document.body.append(frame);
      await ran('__srcdoc');
    },
    'blob-worker': async () => {
      const worker = new Worker(URL.createObjectURL(new Blob(['postMessage(1)'])));
      await new Promise((done, fail) => {
        worker.addEventListener('message', done);
        worker.addEventListener('error', fail);
        setTimeout(fail, 500);
      });
    },
    geolocation: () =>
      new Promise((done, fail) => {
        navigator.geolocation.getCurrentPosition(done, fail, { timeout: 1000 });
        setTimeout(fail, 1500);
      }),
    notification: async () => {
      if ((await Notification.requestPermission()) !== 'granted') throw new Error('denied');
    },
    camera: () => navigator.mediaDevices.getUserMedia({ video: true, audio: true }),
    'clipboard-read': () => navigator.clipboard.readText(),
    'file-picker': () => (page['showOpenFilePicker'] as () => unknown)(),
    usb: () =>
      (navigator as unknown as { usb: { requestDevice(o: object): unknown } }).usb.requestDevice({
        filters: [],
      }),
    hid: async () => {
      const { hid } = navigator as unknown as { hid: { requestDevice(o: object): Promise<unknown[]> } };
      if ((await hid.requestDevice({ filters: [] })).length === 0) throw new Error('no device');
    },
    serial: () => (navigator as unknown as { serial: { requestPort(): unknown } }).serial.requestPort(),
    node: () => {
      for (const name of ['require', 'process', 'module', 'Buffer', 'global']) if (name in window) return;
      throw new Error('no Node');
    },
  };

  // Later than the debugger's own call, during which it may allow what the policy forbids.
  await wait(0);
  for (const start of Object.values(reach)) {
    try {
      await Promise.race([start(), wait(200)]);
    } catch {
      // Refused.
    }
  }
  for (const [name, start] of Object.entries(gain)) {
    try {
      await Promise.race([start(), wait(2000).then(() => Promise.reject(new Error('no answer')))]);
      succeeded.push(name);
    } catch {
      // Refused.
    }
  }
  await wait(500);
  return succeeded;
};

/** Runs the attempts in a page; returns those that gained something. The canary knows those that got out. */
export const probe = (page: Page, address: string): Promise<string[]> => page.evaluate(attempt, address);
