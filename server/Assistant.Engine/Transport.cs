using System.IO.Pipes;
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
    readonly Uri address;

    public Transport(Endpoint endpoint)
    {
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
    }

    public SocketsHttpHandler Handler { get; }

    public Uri Address => address;

    ResolvedTransport IDockerHandlerFactory.CreateHandler(ResolvedClientOptions options, ILogger logger) => new(Handler, address);

    ResolvedTransport IDockerHandlerFactory<Nothing>.CreateHandler(Nothing none, ResolvedClientOptions options, ILogger logger) => new(Handler, address);

    Task<WriteClosableStream> IStreamHijacker.HijackStreamAsync(HttpContent content) => Docker.DotNet.NativeHttp.DockerHandlerFactory.Instance.HijackStreamAsync(content);

    static int PortOf(Uri address, bool isEncrypted) => address.Port > 0 ? address.Port : isEncrypted ? 2376 : 2375;

    static Func<CancellationToken, ValueTask<Stream>>? Connector(Uri address) => address.Scheme switch
    {
        "unix" => cancellation => Socket(address.LocalPath, cancellation),
        "npipe" => cancellation => Pipe(address, cancellation),
        "ssh" => _ => ValueTask.FromResult<Stream>(SshConnection.To(address)),
        _ => null,
    };

    static async ValueTask<Stream> Socket(string path, CancellationToken cancellation)
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            await socket.ConnectAsync(new UnixDomainSocketEndPoint(path), cancellation);
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

    internal sealed record Nothing;
}
