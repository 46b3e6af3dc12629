/**
 * Says on Windows, before anything is installed, what works there: the embedded PostgreSQL is
 * stopped by signals, which Windows does not have.
 * @throws {Error} when Tidings cannot start on this system
 */
export function requireSystem(
  environment,
  { platform = process.platform, output = process.stderr } = {},
) {
  if (platform !== 'win32') return;
  if (!environment.DATABASE_URL?.trim()) {
    throw new Error(
      'the embedded PostgreSQL runs on Linux and macOS only: on Windows, use WSL 2, or set DATABASE_URL in .env',
    );
  }
  output.write('tidings: Windows is not tested; Linux is, on every change\n');
}
