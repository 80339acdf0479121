/**
 * HarfBuzz in WebAssembly, called directly. The package's own JavaScript starts with a top-level await and
 * finds its file through `import.meta.url`; neither survives bundling to CommonJS, and the two modules need
 * no more than these five imports.
 */
export type Address = number;

export type WasmMemory = { readonly buffer: ArrayBufferLike; grow(pages: number): number };
type Call = (...values: number[]) => number;
export type WasmLibrary = { readonly memory: WasmMemory; readonly call: (name: string) => Call };

const pageSize = 65_536;

const instantiate = (bytes: Uint8Array, initializer: string): WasmLibrary => {
  let memory: WasmMemory | undefined;
  const stop = (): never => {
    throw new Error('HarfBuzz stopped');
  };
  const environment = {
    proc_exit: stop,
    _abort_js: stop,
    _emscripten_runtime_keepalive_clear: () => undefined,
    _setitimer_js: () => 0,
    emscripten_resize_heap: (size: number) => {
      if (!memory) return 0;
      try {
        memory.grow(Math.ceil(((size >>> 0) - memory.buffer.byteLength) / pageSize));
        return 1;
      } catch {
        return 0;
      }
    },
  };
  const module = new WebAssembly.Module(bytes as Uint8Array<ArrayBuffer>);
  const instance = new WebAssembly.Instance(module, {
    env: environment,
    wasi_snapshot_preview1: environment,
  });
  memory = instance.exports['memory'] as unknown as WasmMemory;
  const call = (name: string): Call => {
    const found = instance.exports[name];
    if (typeof found !== 'function') throw new Error(`HarfBuzz has no ${name}`);
    return found as Call;
  };
  call(initializer)();
  return { memory, call };
};

/** The shaping build, `harfbuzz.wasm`. */
export const shapingLibrary = (bytes: Uint8Array): WasmLibrary => instantiate(bytes, '__wasm_call_ctors');

/** The subsetting build, `harfbuzz-subset.wasm`. */
export const subsettingLibrary = (bytes: Uint8Array): WasmLibrary => instantiate(bytes, '_initialize');

/** Copies bytes into the library's memory; they stay there as long as the library lives. */
export const copyIn = (library: WasmLibrary, bytes: Uint8Array): Address => {
  const address = library.call('malloc')(bytes.length);
  new Uint8Array(library.memory.buffer).set(bytes, address);
  return address;
};

/** A four-letter OpenType tag as the number HarfBuzz takes. */
export const openTypeTag = (text: string): number =>
  ((text.charCodeAt(0) << 24) |
    (text.charCodeAt(1) << 16) |
    (text.charCodeAt(2) << 8) |
    text.charCodeAt(3)) >>>
  0;
