using System.Diagnostics;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.RegularExpressions;

namespace Assistant.Engine.Tests;

/// <summary>
/// Debian's docker-registry on free ports of the loopback: one that is open, and over the same folder one that wants a password
/// and one that wants a token of <see cref="Tokens"/>. The open one holds what the tests push into it.
/// </summary>
public sealed class RealRegistry : IAsyncLifetime
{
    readonly string folder = Directory.CreateTempSubdirectory("ra-real-registry-").FullName;
    readonly List<Process> running = [];
    readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    internal StandIn Tokens { get; private set; } = null!;

    internal StoredImage Stored { get; } = new();

    /// <summary>Host and port of each; empty where there is no docker-registry.</summary>
    public string Open { get; private set; } = "";

    public string WithPassword { get; private set; } = "";

    public string WithToken { get; private set; } = "";

    /// <summary>Skips the test where there is no docker-registry; on a build machine that is a failure.</summary>
    public void MustRun()
    {
        const string reason = "docker-registry is not on PATH: apt-get install docker-registry";
        if (Environment.GetEnvironmentVariable("CI") is "true" && OperatingSystem.IsLinux()) Assert.False(Open is "", reason);
        else Assert.SkipWhen(Open is "", reason);
    }

    public async ValueTask InitializeAsync()
    {
        if (!IsInstalled()) return;
        Tokens = new(Token);
        using var certificate = new CertificateRequest("CN=tokens of a test", key, HashAlgorithmName.SHA256).CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        chain = Convert.ToBase64String(certificate.RawData);
        await File.WriteAllTextAsync(Path.Combine(folder, "tokens.pem"), certificate.ExportCertificatePem());
        // ada:secret, by bcrypt.
        await File.WriteAllTextAsync(Path.Combine(folder, "passwords"), "ada:$2b$05$abcdefghijklmnopqrstuuOQiyCxlgf/oeuTqixKmWdcYUh4Hjl0a\n");

        Open = await Start("open", "");
        WithPassword = await Start("password", $"auth: {{ htpasswd: {{ realm: test, path: {folder}/passwords }} }}");
        WithToken = await Start("token", $"auth: {{ token: {{ realm: \"{Tokens.Address}token\", service: test-registry, issuer: test-issuer, rootcertbundle: {folder}/tokens.pem }} }}");
        await Push();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var process in running)
        {
            process.Kill();
            await process.WaitForExitAsync();
            process.Dispose();
        }
        Tokens?.Dispose();
        key.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    static bool IsInstalled() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(place => File.Exists(Path.Combine(place, "docker-registry")));

    async Task<string> Start(string name, string auth)
    {
        var config = Path.Combine(folder, $"{name}.yml");
        await File.WriteAllTextAsync(config, $$"""
            version: 0.1
            log: { level: info, accesslog: { disabled: true } }
            storage: { filesystem: { rootdirectory: {{folder}}/storage } }
            http: { addr: "127.0.0.1:0", secret: {{Guid.NewGuid():N}} }
            {{auth}}

            """);
        var process = Process.Start(new ProcessStartInfo("docker-registry", ["serve", config]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        running.Add(process);
        var address = new TaskCompletionSource<string>();
        var said = new StringBuilder();
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, line) =>
        {
            lock (said) said.AppendLine(line.Data);
            if (Regex.Match(line.Data ?? "", @"listening on (127\.0\.0\.1:\d+)") is { Success: true } listening) address.TrySetResult(listening.Groups[1].Value);
            if (line.Data is null) address.TrySetException(new InvalidOperationException($"docker-registry ended: {said}"));
        };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return await address.Task.WaitAsync(TimeSpan.FromSeconds(60));
    }

    /// <summary>Puts an image of one build, one of three, and the tags of both into <c>ada/tool</c>.</summary>
    async Task Push()
    {
        const string config = """
            {"Env":["PATH=/bin","LANG=C.UTF-8","EMPTY="],"ExposedPorts":{"8888/tcp":{},"53/udp":{}},"Volumes":{"/data":{}},"User":"1000:100","WorkingDir":"/home/ada",
             "Entrypoint":["tini","--"],"Cmd":["start.sh"],"Labels":{"maintainer":"Ada"},"Healthcheck":{"Test":["CMD","true"]}}
            """;
        Stored.Single("1.0", config, layer: 100);
        var amd64 = Stored.Single(null, config, layer: 200);
        var arm64 = Stored.Single(null, """{"User":"root","WorkingDir":"/"}""", layer: 300, architecture: "arm64", variant: "v8");
        var arm = Stored.Single(null, "null", layer: 400, architecture: "arm", variant: "v7");
        Stored.Several("2.0", (amd64, "linux", "amd64", null), (arm64, "linux", "arm64", "v8"), (arm, "linux", "arm", "v7"));
        Stored.Tags["latest"] = Stored.Tags["2.0"];

        using var http = new HttpClient { BaseAddress = new($"http://{Open}/") };
        foreach (var (digest, (type, content)) in Stored.Parts.Where(part => part.Value.Type is "application/octet-stream"))
        {
            using var upload = await http.PostAsync("v2/ada/tool/blobs/uploads/", null);
            var place = new Uri(http.BaseAddress, upload.EnsureSuccessStatusCode().Headers.Location!);
            await Put(http, $"{place}{(place.Query is "" ? '?' : '&')}digest={digest}", type, content);
        }
        foreach (var (digest, (type, content)) in Stored.Parts.Where(part => part.Value.Type is StoredImage.Manifest)) await Put(http, $"v2/ada/tool/manifests/{digest}", type, content);
        foreach (var (tag, digest) in Stored.Tags) await Put(http, $"v2/ada/tool/manifests/{tag}", Stored.Parts[digest].Type, Stored.Parts[digest].Content);
    }

    static async Task Put(HttpClient http, string address, string type, string content)
    {
        using var body = new ByteArrayContent(Encoding.UTF8.GetBytes(content)) { Headers = { ContentType = new MediaTypeHeaderValue(type) } };
        using var answer = await http.PutAsync(address, body);
        if (!answer.IsSuccessStatusCode) throw new InvalidOperationException($"{address}: {answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
    }

    string chain = "";

    /// <summary>A token server as the registry's specification describes it: everybody gets a token, but only ada one that opens something.</summary>
    Answer Token(Asked asked)
    {
        var isAda = asked.Authorization is "Basic YWRhOnNlY3JldA==" || asked.Body.Contains("refresh_token=ada-was-here");
        if (asked.Authorization.Length > 0 && !isAda) return Answer.Error(401, "UNAUTHORIZED");
        var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        var access = isAda ? """[{"type":"repository","name":"ada/tool","actions":["pull"]}]""" : "[]";
        var signed = $"{Encoded($$"""{"typ":"JWT","alg":"ES256","x5c":["{{chain}}"]}""")}.{Encoded(
            $$"""{"iss":"test-issuer","sub":"ada","aud":"test-registry","exp":{{now + 3600}},"nbf":{{now - 60}},"iat":{{now}},"jti":"{{Guid.NewGuid():N}}","access":{{access}}}""")}";
        return Answer.Json($$"""{"token":"{{signed}}.{{Encoded(key.SignData(Encoding.UTF8.GetBytes(signed), HashAlgorithmName.SHA256))}}","expires_in":300}""");
    }

    static string Encoded(string text) => Encoded(Encoding.UTF8.GetBytes(text));

    static string Encoded(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
