using System.Diagnostics;

namespace Assistant.Server.Tests.Running;

/// <summary>The built program as a person at a terminal, or a script, starts it.</summary>
static class Shell
{
    static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    /// <summary>Runs a line of a shell in a pseudo-terminal of util-linux; ASSISTANT in it is the program with the recipe.</summary>
    public static async Task<(int Code, string Output)> InTerminal(string line, string command, string typed, Action? onSeen = null, string seen = "")
    {
        using var recipe = new Recipe($"### lost\n{command}");
        using var process = StartInTerminal(line, recipe);
        await Type(process, typed);
        var (output, buffer) = ("", new char[4096]);
        while (await process.StandardOutput.ReadAsync(buffer, Cancelled) is > 0 and var count)
        {
            output += new string(buffer, 0, count);
            if (onSeen is null || !output.Contains(seen)) continue;
            onSeen();
            onSeen = null;
        }
        await process.WaitForExitAsync(Cancelled);
        return (process.ExitCode, output);
    }

    /// <summary>The same as a conversation: each text is typed when what stands before it was seen, after what was seen before that.</summary>
    public static async Task<(int Code, string Output)> InTerminal(string line, string command, (string Seen, string Typed)[] talk)
    {
        using var recipe = new Recipe($"### lost\n{command}");
        using var process = StartInTerminal(line, recipe);
        var (output, from, buffer) = ("", 0, new char[4096]);
        foreach (var (seen, typed) in talk)
        {
            int found;
            while ((found = output.IndexOf(seen, from, StringComparison.Ordinal)) < 0)
            {
                if (await process.StandardOutput.ReadAsync(buffer, Cancelled) is not (> 0 and var count)) throw new EndOfStreamException($"“{seen}” did not come: {output}");
                output += new string(buffer, 0, count);
            }
            from = found + seen.Length;
            await Type(process, typed);
        }
        process.StandardInput.Close();
        output += await process.StandardOutput.ReadToEndAsync(Cancelled);
        await process.WaitForExitAsync(Cancelled);
        return (process.ExitCode, output);
    }

    static Process StartInTerminal(string line, Recipe recipe) => Start("script", ["-qec", line.Replace("ASSISTANT", $"'{BinaryTests.Program}' run '{recipe.Path}'"), "/dev/null"]);

    static async Task Type(Process process, string typed)
    {
        await process.StandardInput.WriteAsync(typed);
        await process.StandardInput.FlushAsync(Cancelled);
    }

    /// <summary>Runs a command with what is piped into it.</summary>
    public static async Task<(int Code, string Output, string Errors)> Talk(string command, string typed, Dictionary<string, string>? variables = null)
    {
        using var recipe = new Recipe(command);
        return await Talk(BinaryTests.Program, ["run", recipe.Path], typed, variables);
    }

    public static async Task<(int Code, string Output, string Errors)> Talk(string program, string[] words, string typed, Dictionary<string, string>? variables = null)
    {
        using var process = Start(program, words, variables);
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(Cancelled), process.StandardError.ReadToEndAsync(Cancelled));
        await process.StandardInput.WriteAsync(typed);
        process.StandardInput.Close();
        await process.WaitForExitAsync(Cancelled);
        return (process.ExitCode, await output, await errors);
    }

    static Process Start(string program, string[] words, Dictionary<string, string>? variables = null)
    {
        var start = new ProcessStartInfo(program, words) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DOCKER_HOST"] = Environment.GetEnvironmentVariable("ASSISTANT_TEST_ENGINE");
        foreach (var (name, value) in variables ?? []) start.Environment[name] = value;
        return Process.Start(start)!;
    }

    /// <summary>A file with one text for one test.</summary>
    public sealed class Recipe : IDisposable
    {
        public Recipe(string text) => File.WriteAllText(Path, text + "\n");

        public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"{Guid.NewGuid():N}.recipe");

        public void Dispose() => File.Delete(Path);
    }
}
