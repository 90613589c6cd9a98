using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text;
using Assistant.Server.Features;

namespace Assistant.Server.Cli;

/// <summary>Where a verb reads and writes: the terminal's streams, or a test's.</summary>
sealed record Streams(TextReader In, TextWriter Out, TextWriter Error)
{
    public static Streams OfProcess => new(Console.In, Console.IsOutputRedirected ? Piped : Console.Out, Console.Error)
    {
        IsTerminal = !Console.IsInputRedirected && !Console.IsOutputRedirected,
    };

    /// <summary>True when a person sees what is printed and can answer.</summary>
    public bool IsTerminal { get; init; }

    /// <summary>UTF-8 in large pieces: what is printed to a program may be long.</summary>
    static TextWriter Piped => new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 14) { AutoFlush = true };

    /// <summary>One sentence about what went wrong, and the exit code for it.</summary>
    public int Fail(string sentence)
    {
        Error.WriteLine($"assistant: {sentence}");
        return ExitCode.CouldNotRun;
    }
}

static class ExitCode
{
    public const int Clean = 0, Findings = 1, CouldNotRun = 2;
}

/// <summary>The command line of the binary. What cannot be read is one sentence on standard error and exit code 2.</summary>
static class CommandLine
{
    public static async Task<int> Run(IReadOnlyList<string> arguments, Streams streams)
    {
        var parsed = Root(streams).Parse(arguments);
        if (UnknownOption(parsed) is { } unknown) return streams.Fail($"there is no option {unknown} of {parsed.CommandResult.Command.Name}. Try --help.");
        if (parsed.Errors is [var error, ..]) return streams.Fail($"{Complaint(parsed, error.Message)} Try --help.");
        try
        {
            return await parsed.InvokeAsync(new()
            {
                Output = streams.Out,
                Error = streams.Error,
                EnableDefaultExceptionHandler = false,
                // What may have a container in front takes signals itself: some are the container's.
                ProcessTerminationTimeout = parsed.CommandResult.Command.Name is "run" or "terminal" ? null : Patience,
            });
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return streams.Fail($"{parsed.CommandResult.Command.Name} failed: {failure.Message.ReplaceLineEndings(" ")}");
        }
    }

    static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    static RootCommand Root(Streams streams)
    {
        var root = new RootCommand("Checks, explains and runs Dockerfiles and recipes of docker commands, and serves editors.");
        foreach (var verb in Verbs.All) root.Add(verb(streams));
        // The library's own option is for the root alone.
        root.Options.Remove(root.Options.OfType<VersionOption>().Single());
        root.Add(new Option<bool>("--version") { Description = "Print the version.", Recursive = true, Arity = ArgumentArity.Zero, Action = new PrintVersion(streams) });
        return root;
    }

    /// <summary>
    /// What looks like an option and was taken for a file; null when there is none. The library would blame the word behind it. Behind
    /// <c>--</c> everything is a file, and a file that is there is meant.
    /// </summary>
    static string? UnknownOption(ParseResult parsed)
    {
        var written = parsed.Tokens.TakeWhile(token => token.Type is not TokenType.DoubleDash).Where(token => token.Type is TokenType.Argument).Select(token => token.Value).ToHashSet();
        return parsed.CommandResult.Command is RootCommand || parsed.Action is System.CommandLine.Help.HelpAction or PrintVersion ? null
            : parsed.CommandResult.Tokens.Select(token => token.Value).Concat(parsed.UnmatchedTokens)
                .FirstOrDefault(word => word.Length > 1 && word[0] is '-' && written.Contains(word) && !File.Exists(word));
    }

    static string Complaint(ParseResult parsed, string message) => parsed switch
    {
        { CommandResult.Command: RootCommand, UnmatchedTokens: [var word, ..] } => $"there is no verb {word}.",
        { CommandResult.Command: RootCommand } => "a verb is missing.",
        _ => string.Join(' ', message.Split(['\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries)),
    };

    sealed class PrintVersion(Streams streams) : System.CommandLine.Invocation.SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parsed)
        {
            streams.Out.WriteLine(Lifecycle.Version);
            return ExitCode.Clean;
        }
    }
}
