using System.Collections.Concurrent;
using System.CommandLine;
using Assistant.Language;
using Assistant.Language.Editing;

namespace Assistant.Server.Cli;

/// <summary><c>assistant check PATH...</c>: the findings of files and folders, for people, programs and CI.</summary>
static class Check
{
    public static Command Verb(Streams streams)
    {
        var paths = new Argument<string[]>("PATH") { Description = "Files and folders; - reads standard input.", Arity = ArgumentArity.OneOrMore };
        var format = new Option<string>("--format") { Description = "How findings are printed.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong([.. FindingFormats.All.Keys]);
        var failOn = new Option<string>("--fail-on") { Description = "The least severity that makes the exit code 1.", DefaultValueFactory = _ => "info" };
        failOn.AcceptOnlyFromAmong("error", "warning", "info");
        var stdinName = new Option<string>("--stdin-name")
        {
            Description = "The file name that standard input is taken for.",
            DefaultValueFactory = _ => "Dockerfile",
            HelpName = "NAME",
        };
        var verb = new Command("check", "Print what is wrong. Exit code 0: nothing, 1: something, 2: a file could not be checked.")
        {
            paths, format, failOn, stdinName,
        };
        verb.SetAction(parsed => Run(streams, parsed.GetRequiredValue(paths), parsed.GetRequiredValue(stdinName),
            FindingFormats.All[parsed.GetRequiredValue(format)], parsed.GetRequiredValue(failOn)));
        return verb;
    }

    /// <summary>The word for a severity in every output.</summary>
    public static string Word(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Information => "info",
        _ => "hint",
    };

    static int Run(Streams streams, IReadOnlyList<string> paths, string stdinName, Action<TextWriter, IReadOnlyList<CheckedFinding>> print, string failOn)
    {
        var unread = 0;
        var files = InputFiles.Under(paths, complaint => unread = streams.Fail(complaint));
        var findings = new List<CheckedFinding>();
        foreach (var result in All(files, path => path is "-" ? InputFiles.Read(stdinName, streams.In.ReadToEnd()) : InputFiles.Read(path)))
        {
            if (result.Problem is { } problem) unread = streams.Fail(problem);
            findings.AddRange(result.Findings);
        }
        // Terminals are slow to take many small pieces.
        var output = new StringWriter { NewLine = streams.Out.NewLine };
        print(output, findings);
        streams.Out.Write(output);
        return unread != 0 ? unread : findings.Any(finding => Rank(finding.Severity) <= Rank(failOn)) ? ExitCode.Findings : ExitCode.Clean;
    }

    /// <summary>The results in the order of the files, which are checked beside each other while folders are still walked.</summary>
    static IEnumerable<Result> All(IEnumerable<string> files, Func<string, Document> read)
    {
        var results = new ConcurrentDictionary<long, Result>();
        Parallel.ForEach(Partitioner.Create(files, EnumerablePartitionerOptions.NoBuffering), (path, _, index) => results[index] = Of(path, read));
        return Enumerable.Range(0, results.Count).Select(index => results[index]);
    }

    static Result Of(string path, Func<string, Document> read)
    {
        try
        {
            var document = read(path);
            return new([.. Diagnostics.Of(document).Select(finding => CheckedFinding.Of(document, finding))], null);
        }
        catch (InputException unreadable)
        {
            return new([], unreadable.Message);
        }
    }

    sealed record Result(IReadOnlyList<CheckedFinding> Findings, string? Problem);

    static int Rank(string severity) => severity switch { "error" => 0, "warning" => 1, "info" => 2, _ => 3 };
}
