using System.IO.Pipes;
using System.Net;
using System.Net.Http;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using Docker.DotNet.Handler.Abstractions;
using Microsoft.Extensions.Logging;

namespace Assistant.Engine;

/// <summary>
/// How an engine is reached, whatever its address: one pool of connections, which Docker.DotNet and the requests that are
/// written here share. Docker.DotNet's own handlers open a connection for every request.
/// </summary>
sealed class Transport : IDockerHandlerFactory<Transport.Nothing>
{
    readonly Endpoint endpoint;
    readonly Uri address;

    /// <param name="connected">Told the bare stream of every connection, below any encryption; null when nobody wants to know.</param>
    public Transport(Endpoint endpoint, Action<Stream>? connected = null)
    {
        this.endpoint = endpoint;
        var isEncrypted = endpoint.Tls is not null || endpoint.Address.Scheme is "https";
        address = endpoint.Address.Scheme is "tcp" or "http" or "https"
            ? new UriBuilder(endpoint.Address) { Scheme = isEncrypted ? "https" : "http", Port = PortOf(endpoint.Address, isEncrypted) }.Uri
            : new("http://engine");
        Handler = new()
        {
            UseProxy = false,
            UseCookies = false,
            AllowAutoRedirect = false,
            SslOptions = endpoint.Tls is { } tls ? OptionsOf(tls) : new(),
        };
        if (Connector(endpoint.Address) is { } connect) Handler.ConnectCallback = (_, cancellation) => connect(cancellation);
        if (connected is not null) Handler.ConnectCallback = async (wanted, cancellation) =>
        {
            var stream = await (Connector(endpoint.Address)?.Invoke(cancellation) ?? Connection(wanted.DnsEndPoint, cancellation));
            connected(stream);
            return stream;
        };
    }

    /// <summary>The same engine over connections of its own.</summary>
    public Transport Apart(Action<Stream> connected) => new(endpoint, connected);

    public SocketsHttpHandler Handler { get; }

    public Uri Address => address;

    /// <summary>What every path begins with once the engine has told its version, such as <c>/v1.41</c>; empty before.</summary>
    public string Prefix { get; set; } = "";

    ResolvedTransport IDockerHandlerFactory.CreateHandler(ResolvedClientOptions options, ILogger logger) => new(new Versioned(this), address);

    ResolvedTransport IDockerHandlerFactory<Nothing>.CreateHandler(Nothing none, ResolvedClientOptions options, ILogger logger) => new(new Versioned(this), address);

    Task<WriteClosableStream> IStreamHijacker.HijackStreamAsync(HttpContent content) => Docker.DotNet.NativeHttp.DockerHandlerFactory.Instance.HijackStreamAsync(content);

    static int PortOf(Uri address, bool isEncrypted) => address.Port > 0 ? address.Port : isEncrypted ? 2376 : 2375;

    static Func<CancellationToken, ValueTask<Stream>>? Connector(Uri address) => address.Scheme switch
    {
        "unix" => cancellation => Connected(new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified), new UnixDomainSocketEndPoint(address.LocalPath), cancellation),
        "npipe" => cancellation => Pipe(address, cancellation),
        "ssh" => _ => ValueTask.FromResult<Stream>(SshConnection.To(address)),
        _ => null,
    };

    static ValueTask<Stream> Connection(DnsEndPoint place, CancellationToken cancellation) =>
        Connected(new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true }, place, cancellation);

    static async ValueTask<Stream> Connected(Socket socket, EndPoint place, CancellationToken cancellation)
    {
        try
        {
            await socket.ConnectAsync(place, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    static async ValueTask<Stream> Pipe(Uri address, CancellationToken cancellation)
    {
        var name = address.LocalPath.Replace("/pipe/", "", StringComparison.OrdinalIgnoreCase).TrimStart('/');
        var pipe = new NamedPipeClientStream(address.Host is "" ? "." : address.Host, name, PipeDirection.InOut, PipeOptions.Asynchronous);
        await pipe.ConnectAsync(2000, cancellation);
        return pipe;
    }

    static SslClientAuthenticationOptions OptionsOf(TlsFiles tls)
    {
        string File(string name) => Path.Combine(tls.Folder, name);
        var options = new SslClientAuthenticationOptions();
        if (System.IO.File.Exists(File("cert.pem")))
        {
            using var read = X509Certificate2.CreateFromPemFile(File("cert.pem"), File("key.pem"));
            // Windows uses a client's key only when it comes from such a container.
            options.ClientCertificates = [X509CertificateLoader.LoadPkcs12(read.Export(X509ContentType.Pkcs12), null)];
        }
        if (tls.Trusting) options.RemoteCertificateValidationCallback = (_, _, _, _) => true;
        else if (System.IO.File.Exists(File("ca.pem")))
        {
            options.CertificateChainPolicy = new() { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
            options.CertificateChainPolicy.CustomTrustStore.ImportFromPemFile(File("ca.pem"));
        }
        return options;
    }

    /// <summary>Docker.DotNet has to be told the version before it can be asked for: without one, a new engine answers in shapes that nobody here knows.</summary>
    sealed class Versioned(Transport transport) : DelegatingHandler(transport.Handler)
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellation)
        {
            request.RequestUri = new(request.RequestUri!, $"{transport.Prefix}{request.RequestUri!.PathAndQuery}");
            return base.SendAsync(request, cancellation);
        }
    }

    internal sealed record Nothing;
}
