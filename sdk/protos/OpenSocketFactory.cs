using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;

namespace Pulumirpc;

/// <summary>Hands a socket that listens already to a web server, with the connection that it was started for.</summary>
/// <param name="socket">The socket; it is closed with the server.</param>
/// <param name="first">The connection.</param>
internal sealed class OpenSocketFactory(Socket socket, Socket first) : IConnectionListenerFactory
{
    public ValueTask<IConnectionListener> BindAsync(EndPoint endpoint, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult<IConnectionListener>(new Listener(endpoint, socket, first));

    private sealed class Listener(EndPoint endpoint, Socket socket, Socket first) : IConnectionListener
    {
        private readonly SocketConnectionContextFactory connections = new(new SocketConnectionFactoryOptions(), NullLogger.Instance);
        private Socket? waiting = first;

        public EndPoint EndPoint => endpoint;

        public async ValueTask<ConnectionContext?> AcceptAsync(CancellationToken cancellationToken = default)
        {
            try
            {
                var accepted = Interlocked.Exchange(ref waiting, null) ?? await socket.AcceptAsync(cancellationToken).ConfigureAwait(false);
                accepted.NoDelay = true;
                return connections.Create(accepted);
            }
            catch (Exception exception) when (exception is ObjectDisposedException or SocketException { SocketErrorCode: SocketError.OperationAborted })
            {
                // The server has ended.
                return null;
            }
        }

        public ValueTask UnbindAsync(CancellationToken cancellationToken = default)
        {
            socket.Dispose();
            return ValueTask.CompletedTask;
        }

        public ValueTask DisposeAsync()
        {
            connections.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
