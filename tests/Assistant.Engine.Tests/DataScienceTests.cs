using System.Net.Http;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Assistant.Engine.Tests;

/// <summary>Real programs in containers: what an assistant meets after a run.</summary>
public class DataScienceTests
{
    static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task JupyterWritesATokenThatOpensItsPage()
    {
        await using var real = await RealEngine.Start();
        var id = await real.Run(RealEngine.Publishing("jupyter/tensorflow-notebook", 8888));
        var token = await InLog(real, id, @"127\.0\.0\.1:8888\S*\?token=([0-9a-f]{48})");
        var port = (await real.Containers.Inspect(id, Cancelled)).Ports[0].HostPort;

        using var http = new HttpClient();
        Assert.Equal(System.Net.HttpStatusCode.Forbidden, (await http.GetAsync($"http://127.0.0.1:{port}/api/kernels", Cancelled)).StatusCode);
        Assert.Equal("[]", await http.GetStringAsync($"http://127.0.0.1:{port}/api/kernels?token={token}", Cancelled));
    }

    [Fact]
    public async Task RStudioWritesAPasswordBetweenColourCodes()
    {
        await using var real = await RealEngine.Start();
        var id = await real.Run(RealEngine.Publishing("rocker/tidyverse", 8787));
        var password = await InLog(real, id, @"The password is set to (?:\x1b\[[0-9;]*m)*([A-Za-z0-9]+)");
        var port = (await real.Containers.Inspect(id, Cancelled)).Ports[0].HostPort;

        using var http = new HttpClient();
        await Answers(http, $"http://127.0.0.1:{port}/");
        var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["username"] = "rstudio", ["password"] = password });
        using var answer = await http.PostAsync($"http://127.0.0.1:{port}/auth-do-sign-in", form, Cancelled);
        Assert.True(answer.IsSuccessStatusCode);
    }

    [Fact]
    public async Task PostgresRefusesToStartWithoutAPassword()
    {
        await using var real = await RealEngine.Start();
        var id = await real.Run(new() { ["Image"] = "timescale/timescaledb:latest" });

        Assert.Equal(1, await real.Containers.Wait(id, Cancelled));
        Assert.Contains("POSTGRES_PASSWORD", await real.Containers.Log(id, 20, Cancelled));
    }

    [Fact]
    public async Task PostgresWithAPasswordAcceptsConnections()
    {
        await using var real = await RealEngine.Start();
        var body = RealEngine.Publishing("postgres:17", 5432);
        body["Env"] = new JsonArray("POSTGRES_PASSWORD=secret");
        var id = await real.Run(body);

        await InLog(real, id, @"(?s)init process complete.*(database system is ready to accept connections)");
        var port = (await real.Containers.Inspect(id, Cancelled)).Ports[0].HostPort;
        using var client = new System.Net.Sockets.TcpClient();
        await client.ConnectAsync("127.0.0.1", port, Cancelled);
        // The protocol's question for encryption: the server answers S or N.
        await client.GetStream().WriteAsync(new byte[] { 0, 0, 0, 8, 4, 210, 22, 47 }, Cancelled);
        Assert.Contains((char)client.GetStream().ReadByte(), "SN");
    }

    /// <summary>Asks until somebody answers: the password is in the log before the server listens.</summary>
    static async Task Answers(HttpClient http, string address)
    {
        while (true)
        {
            try
            {
                (await http.GetAsync(address, Cancelled)).Dispose();
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(50, Cancelled);
            }
        }
    }

    /// <summary>Follows the log until the pattern's group is in it.</summary>
    static async Task<string> InLog(RealEngine real, string id, string pattern)
    {
        var text = new StringBuilder();
        await foreach (var piece in real.Containers.Logs(id, 1000, follow: true, Cancelled))
        {
            text.Append(piece);
            if (Regex.Match(text.ToString(), pattern) is { Success: true } match) return match.Groups[1].Value;
        }
        throw new Xunit.Sdk.XunitException($"The log ended without {pattern}:\n{text}");
    }
}
