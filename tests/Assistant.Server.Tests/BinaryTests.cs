using System.Diagnostics;

namespace Assistant.Server.Tests;

/// <summary>The built program as an editor and a shell start it. <c>ASSISTANT_BINARY</c> names another one, such as the native.</summary>
public class BinaryTests
{
    const string Uri = "file:///project/Dockerfile";

    internal static string Program => Environment.GetEnvironmentVariable("ASSISTANT_BINARY") is { Length: > 0 } named
        ? named
        : Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "assistant.exe" : "assistant");

    [Theory]
    [InlineData("lsp")]
    [InlineData("lsp --stdio")]
    public async Task Serves_an_editor_over_its_standard_streams(string arguments)
    {
        using var process = Start(arguments);
        await using var editor = Connect(process);
        await editor.Initialize();
        editor.Open(Uri, "FROM debian:13\nRUNN true\n");
        var findings = (await editor.Hear("textDocument/publishDiagnostics"))["diagnostics"]!.AsArray();
        Assert.Equal("UnknownInstruction", (string)Assert.Single(findings)!["code"]!);
        var actions = await editor.Ask("textDocument/codeAction", new
        {
            textDocument = new { uri = Uri },
            range = new { start = new { line = 1, character = 1 }, end = new { line = 1, character = 1 } },
            context = new { diagnostics = Array.Empty<int>() },
        });
        Assert.NotEmpty(actions!.AsArray());
        Assert.Equal(-32602, (await editor.AskInVain("textDocument/hover", new { textDocument = 1 })).Code);
        Assert.Equal(0, await editor.Leave());
        Assert.Equal("", await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Ends_when_its_input_is_closed()
    {
        using var process = Start("lsp --stdio");
        await using var editor = Connect(process);
        await editor.Initialize();
        editor.HangUp();
        Assert.Equal(1, await editor.ExitCode);
    }

    [Fact]
    public async Task Ends_with_one_line_when_the_editor_is_broken()
    {
        using var process = Start("lsp --stdio");
        await using var editor = Connect(process);
        editor.SendRaw("GET / HTTP/1.1\r\n\r\n");
        Assert.Equal(1, await editor.ExitCode);
        var complaint = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        Assert.Matches(@"^assistant: the editor sent a message that cannot be read[^\n]*\n$", complaint);
    }

    [Theory]
    [InlineData("--version", 0, @"^\d+\.\d+\.\d+\n$")]
    [InlineData("--help", 0, "assistant")]
    [InlineData("search --offline --format json timescale", 0, "timescale/timescaledb")]
    [InlineData("search --offline timescale", 0, "timescale/timescaledb")]
    [InlineData("check --format sarif /nowhere/Dockerfile", 2, "2.1.0")]
    [InlineData("explain UnknownInstruction", 0, "FORM")]
    [InlineData("fly", 2, "^$")]
    public async Task Works_from_a_shell(string arguments, int code, string output)
    {
        using var process = Start(arguments);
        process.StandardInput.Close();
        var printed = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(code, process.ExitCode);
        Assert.Matches(output, printed);
    }

    internal static Process Start(string arguments)
    {
        Assert.True(File.Exists(Program), $"{Program} is not built.");
        return Process.Start(new ProcessStartInfo(Program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
    }

    internal static Editor Connect(Process process) =>
        new(process.StandardInput.BaseStream, process.StandardOutput.BaseStream, Ended(process));

    static async Task<int> Ended(Process process)
    {
        await process.WaitForExitAsync();
        return process.ExitCode;
    }
}
