import { fork } from 'node:child_process'
import { join } from 'node:path'

export interface RunningServer {
  origin: string
  close(): Promise<void>
}

/** A server in a process of its own. */
export function startServer(name: string, args: readonly string[] = [], env: Record<string, string> = {}): Promise<RunningServer> {
  const child = fork(join(import.meta.dirname, `${name}.ts`), args, {
    env: { ...process.env, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  return new Promise((resolve, reject) => {
    child.once('message', (message: { port: number }) =>
      resolve({
        origin: `http://127.0.0.1:${message.port}`,
        close() {
          child.kill('SIGTERM')
          return ended
        },
      }),
    )
    void ended.then(() => reject(new Error(`The server ${name} ended before it listened.`)))
  })
}
