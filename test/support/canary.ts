import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server that only notes what reaches it: the outside world of the tests. */
export const startCanary = async (page = '') => {
  const reached: string[] = [];
  const server = createServer((request, response) => {
    if (request.url === '/' && page !== '') {
      response.writeHead(200, { 'Content-Type': 'text/html' }).end(page);
      return;
    }
    reached.push((request.url ?? '').slice(1));
    response.writeHead(200, { 'Access-Control-Allow-Origin': '*', 'Content-Type': 'text/plain' }).end('');
  });
  server.on('upgrade', (request, socket) => {
    reached.push((request.url ?? '').slice(1));
    socket.destroy();
  });
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  return {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    reached,
    close: async (): Promise<void> => {
      server.closeAllConnections();
      await new Promise((done) => {
        server.close(done);
      });
    },
  };
};
