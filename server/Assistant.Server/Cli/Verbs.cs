using System.CommandLine;

namespace Assistant.Server.Cli;

/// <summary>Everything that can stand after <c>assistant</c>.</summary>
static class Verbs
{
    public static IReadOnlyList<Func<Streams, Command>> All { get; } =
    [
        Check.Verb,
        Plan.Verb,
        Run.Verb,
        Clean.Verb,
        Convert.Verb,
        Pin.Verb,
        Update.Verb,
        Explain.Verb,
        Search.Verb,
        Syntax.Verb,
        Lsp.Verb,
        Terminal.Verb,
    ];
}
