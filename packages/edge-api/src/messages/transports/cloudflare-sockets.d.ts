/** The part of workerd's TCP sockets that is used here. */
declare module 'cloudflare:sockets' {
  interface TcpSocket {
    readonly readable: ReadableStream<Uint8Array>
    readonly writable: WritableStream<Uint8Array>
    close(): Promise<void>
    startTls(): TcpSocket
  }
  export function connect(
    address: { hostname: string; port: number },
    options: { secureTransport: 'on' | 'off' | 'starttls'; allowHalfOpen: boolean },
  ): TcpSocket
}
