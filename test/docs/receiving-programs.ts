import { spawnSync } from 'node:child_process';

/** A server that uses `verify`, from the programs of docs/receiving.md. */
export interface Program {
  readonly name: string;
  /** The name of each file, and the heading of the page under which its code is. */
  readonly files: Readonly<Record<string, string>>;
  /** Files that are not on the page. */
  readonly helpers?: Readonly<Record<string, string>>;
  /** Compiles the files. */
  readonly build?: readonly string[];
  readonly command: (port: number) => readonly string[];
  /** Succeeds if everything that the program needs is installed. */
  readonly probe: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
}

/** The interpreter itself, since `python3` may be a slow wrapper script. */
const PYTHON =
  spawnSync('python3', ['-c', 'import sys; print(sys.executable, end="")'], { encoding: 'utf8' })
    .stdout || 'python3';

/** Serves `verify.py` without FastAPI. */
const PYTHON_SERVER = `
import json, os
from http.server import BaseHTTPRequestHandler, HTTPServer
from verify import verify

class Handler(BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers.get("content-length", 0)))
        headers = {name.lower(): value for name, value in self.headers.items()}
        genuine = verify(os.environ["WEBHOOK_SECRET"], headers, body)
        self.send_response(200 if genuine else 401)
        self.end_headers()
        if genuine:
            self.wfile.write(json.loads(body).get("challenge", "").encode())

HTTPServer(("127.0.0.1", int(os.environ["PORT"])), Handler).serve_forever()
`;

/** Serves a Rack application without a gem. */
const RACK_SERVER = String.raw`
require 'socket'
require 'stringio'
def run(app) = $app = app
load File.expand_path('config.ru')
server = TCPServer.new('127.0.0.1', ENV.fetch('PORT').to_i)
while (socket = server.accept)
  env = {}
  socket.gets
  until ['', nil].include?(line = socket.gets&.chomp)
    name, value = line.split(': ', 2)
    env["HTTP_#{name.upcase.tr('-', '_')}"] = value
  end
  env['rack.input'] = StringIO.new(socket.read(env['HTTP_CONTENT_LENGTH'].to_i))
  status, _, body = $app.call(env)
  socket << "HTTP/1.1 #{status} \r\nconnection: close\r\n\r\n#{body.join}"
  socket.close
end
`;

const GO_LIBRARY = 'github.com/standard-webhooks/standard-webhooks/libraries';
const GO_MODULE = 'module receiver\n\ngo 1.22\n';
/** Uses only modules that are already on this machine. Without cgo, less has to be compiled. */
const GO_OFFLINE = { CGO_ENABLED: '0', GOFLAGS: '-mod=mod', GOPROXY: 'off', GOSUMDB: 'off' };
const GO = {
  build: ['go', 'build', '-o', 'server'],
  command: () => ['./server'],
  environment: GO_OFFLINE,
};

/** The code of a file is under the heading with its name; a second form uses the library. */
const own = (file: string): Readonly<Record<string, string>> => ({ [file]: `#### \`${file}\`` });
const library = (file: string): Readonly<Record<string, string>> => ({
  [file]: `#### \`${file}\`, with the library`,
});

export const PROGRAMS: readonly Program[] = [
  {
    name: 'Express',
    files: { ...own('verify.mjs'), ...own('express.mjs') },
    command: () => ['node', 'express.mjs'],
    probe: ['node', '--version'],
  },
  {
    name: 'Express, with the library',
    files: { ...library('verify.mjs'), ...own('express.mjs') },
    command: () => ['node', 'express.mjs'],
    probe: ['node', '--version'],
  },
  {
    name: 'Fastify',
    files: { ...own('verify.mjs'), ...own('fastify.mjs') },
    command: () => ['node', 'fastify.mjs'],
    probe: ['node', '--version'],
  },
  {
    name: 'Fastify, with the library',
    files: { ...library('verify.mjs'), ...own('fastify.mjs') },
    command: () => ['node', 'fastify.mjs'],
    probe: ['node', '--version'],
  },
  {
    name: 'verify.py',
    files: own('verify.py'),
    helpers: { 'server.py': PYTHON_SERVER },
    command: () => [PYTHON, 'server.py'],
    probe: [PYTHON, '--version'],
  },
  {
    name: 'FastAPI',
    files: { ...own('verify.py'), ...own('main.py') },
    command: (port) => [PYTHON, '-m', 'uvicorn', 'main:app', '--port', String(port)],
    probe: [PYTHON, '-c', 'import fastapi, uvicorn'],
  },
  {
    name: 'FastAPI, with the library',
    files: { ...library('verify.py'), ...own('main.py') },
    command: (port) => [PYTHON, '-m', 'uvicorn', 'main:app', '--port', String(port)],
    probe: [PYTHON, '-c', 'import fastapi, uvicorn, standardwebhooks'],
  },
  {
    name: 'net/http',
    files: { ...own('verify.go'), ...own('main.go') },
    helpers: { 'go.mod': GO_MODULE },
    probe: ['go', 'version'],
    ...GO,
  },
  {
    name: 'net/http, with the library',
    files: { ...library('verify.go'), ...own('main.go') },
    helpers: { 'go.mod': `${GO_MODULE}\nrequire ${GO_LIBRARY} v0.0.1\n` },
    probe: ['go', 'mod', 'download', `${GO_LIBRARY}@v0.0.1`],
    ...GO,
  },
  {
    name: 'PHP',
    files: { ...own('verify.php'), ...own('hook.php') },
    command: (port) => ['php', '-S', `127.0.0.1:${port}`, 'hook.php'],
    probe: ['php', '--version'],
  },
  {
    name: 'Rack',
    files: { ...own('verify.rb'), ...own('config.ru') },
    helpers: { 'server.rb': RACK_SERVER },
    command: () => ['ruby', 'server.rb'],
    probe: ['ruby', '--version'],
  },
  {
    name: 'Rack, with the library',
    files: { ...library('verify.rb'), ...own('config.ru') },
    helpers: { 'server.rb': RACK_SERVER },
    command: () => ['ruby', 'server.rb'],
    probe: ['ruby', '-e', 'require "standardwebhooks"'],
  },
];

/** Whether everything that the program needs is installed on this machine. */
export function isInstalled({ probe, environment = {} }: Program): boolean {
  const [command = '', ...args] = probe;
  const env = { ...process.env, ...environment };
  return spawnSync(command, args, { env, stdio: 'ignore' }).status === 0;
}
