using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;

namespace Assistant.Engine.Tests;

/// <summary>
/// A second real engine that listens on TLS alone, with certificates that openssl makes for it, and a docker configuration with a context
/// for it. It ends with the test and leaves nothing behind.
/// </summary>
sealed class RemoteEngine : IAsyncDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("ra-remote-").FullName;
    readonly StringBuilder log = new();
    OwnEngine? server;

    /// <summary>The name of the context.</summary>
    public const string Name = "lab";

    /// <summary>The folder that <c>DOCKER_CONFIG</c> would name.</summary>
    public string Configuration => Path.Combine(folder, "config");

    public static async Task<RemoteEngine> Start(CancellationToken cancellation)
    {
        var engine = new RemoteEngine();
        await engine.MakeCertificates(cancellation);
        var port = FreePort();
        engine.MakeContext(port);
        engine.server = await OwnEngine.Start(cancellation, null,
            "--host", $"tcp://127.0.0.1:{port}", "--tlsverify", "--tlscacert", engine.At("ca.pem"), "--tlscert", engine.At("server.pem"), "--tlskey", engine.At("server-key.pem"));
        return engine;
    }

    /// <summary>The engine of the context, found as the docker client finds it.</summary>
    public Task<Engine> Connect(CancellationToken cancellation) => Engine.Connect(Find(Configuration), new(Configuration), cancellation, TimeSpan.FromSeconds(20));

    public static Endpoint Find(string configuration) =>
        Endpoint.Find(null, name => name switch { "DOCKER_CONFIG" => configuration, "DOCKER_CONTEXT" => Name, _ => null }, "/nowhere", _ => false)!;

    public async ValueTask DisposeAsync()
    {
        if (server is not null) await server.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    string At(string name) => Path.Combine(folder, name);

    async Task MakeCertificates(CancellationToken cancellation)
    {
        await OpenSsl(cancellation, "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", At("ca-key.pem"), "-out", At("ca.pem"), "-subj", "/CN=ra-test-ca", "-days", "2");
        await MakeCertificate("server", "subjectAltName=IP:127.0.0.1\nextendedKeyUsage=serverAuth\n", cancellation);
        await MakeCertificate("client", "extendedKeyUsage=clientAuth\n", cancellation);
    }

    async Task MakeCertificate(string name, string extensions, CancellationToken cancellation)
    {
        await File.WriteAllTextAsync(At($"{name}.ext"), extensions, cancellation);
        await OpenSsl(cancellation, "req", "-newkey", "rsa:2048", "-nodes", "-keyout", At($"{name}-key.pem"), "-out", At($"{name}.csr"), "-subj", $"/CN={name}");
        await OpenSsl(cancellation, "x509", "-req", "-in", At($"{name}.csr"), "-CA", At("ca.pem"), "-CAkey", At("ca-key.pem"), "-CAcreateserial", "-out", At($"{name}.pem"), "-days", "2", "-extfile", At($"{name}.ext"));
    }

    void MakeContext(int port)
    {
        var id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Name)));
        var (meta, tls) = (Path.Combine(Configuration, "contexts", "meta", id), Path.Combine(Configuration, "contexts", "tls", id, "docker"));
        Directory.CreateDirectory(meta);
        Directory.CreateDirectory(tls);
        File.WriteAllText(Path.Combine(meta, "meta.json"), $$"""{"Name":"{{Name}}","Metadata":{},"Endpoints":{"docker":{"SkipTLSVerify":false,"Host":"tcp://127.0.0.1:{{port}}"} } }""");
        File.Copy(At("ca.pem"), Path.Combine(tls, "ca.pem"));
        File.Copy(At("client.pem"), Path.Combine(tls, "cert.pem"));
        File.Copy(At("client-key.pem"), Path.Combine(tls, "key.pem"));
    }

    async Task OpenSsl(CancellationToken cancellation, params string[] words)
    {
        using var process = Run("openssl", words);
        await process.WaitForExitAsync(cancellation);
        Assert.True(process.ExitCode is 0, $"openssl {words[0]} failed: {log}");
    }

    Process Run(string program, params string[] words)
    {
        var process = new Process { StartInfo = new(program, words) { RedirectStandardOutput = true, RedirectStandardError = true } };
        process.OutputDataReceived += (_, line) => { lock (log) log.AppendLine(line.Data); };
        process.ErrorDataReceived += (_, line) => { lock (log) log.AppendLine(line.Data); };
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
