import { connect } from 'node:net';
import type { Socket } from 'node:net';

const LINE_FEED = 10;
/** Connections opened at once. */
const OPENING = 100;

/** Reads streams and counts their line feeds: every frame has the same number of them. */
let target = Infinity;
let count = 0;
const sockets: Socket[] = [];

function onData(bytes: Buffer): void {
  for (let at = bytes.indexOf(LINE_FEED); at !== -1; at = bytes.indexOf(LINE_FEED, at + 1)) count++;
  if (count >= target) {
    target = Infinity;
    process.send?.('reached');
  }
}

function open(port: number, head: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(head));
    socket.on('error', reject);
    socket.once('data', () => resolve());
    socket.on('data', onData);
    sockets.push(socket);
  });
}

interface Opening {
  readonly port: number;
  readonly streams: number;
  readonly head: string;
}

interface Message {
  readonly open?: Opening;
  readonly expect?: number;
  readonly close?: true;
}

async function openAll({ port, streams, head }: Opening): Promise<void> {
  for (let left = streams; left > 0; left -= OPENING) {
    const batch = Array.from({ length: Math.min(left, OPENING) }, () => open(port, head));
    await Promise.all(batch);
  }
  process.send?.('open');
}

process.on('message', (message: Message) => {
  if (message.open) void openAll(message.open);
  if (message.expect !== undefined) {
    count = 0;
    target = message.expect;
    process.send?.('expecting');
  }
  if (message.close) {
    for (const socket of sockets.splice(0)) socket.destroy();
    process.send?.('closed');
  }
});
process.on('disconnect', () => process.exit());
