using System.CommandLine;
using Assistant.Language;
using Assistant.Language.Editing;
using Assistant.Server.Features;

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
        var catalogues = new FolderCatalogues();
        var findings = new List<CheckedFinding>();
        foreach (var result in paths.SelectMany(path => path is "-" ? [Of(path, () => InputFiles.Read(stdinName, streams.In.ReadToEnd(), catalogues))] : Under(path, catalogues)).DistinctBy(result => result.File is "-" or "" ? result.File : Path.GetFullPath(result.File)))
        {
            if (result.Problem is { } problem && streams.Fail(problem.Message) is var code && !problem.IsOfOthers) unread = code;
            findings.AddRange(result.Findings);
        }
        // Terminals are slow to take many small pieces.
        var output = new StringWriter { NewLine = streams.Out.NewLine };
        print(output, findings);
        streams.Out.Write(output);
        return unread != 0 ? unread : findings.Any(finding => Rank(finding.Severity) <= Rank(failOn)) ? ExitCode.Findings : ExitCode.Clean;
    }

    static IReadOnlyList<Result> Under(string path, FolderCatalogues catalogues) => Directory.Exists(path) ? Folder(path is "." or "./" ? "" : path, 0, catalogues) : [Of(path, () => InputFiles.Read(path, catalogues))];

    /// <summary>The results in the order of the alphabet. What stands in one folder is checked beside each other, very deep folders one after the other.</summary>
    static IReadOnlyList<Result> Folder(string folder, int depth, FolderCatalogues catalogues)
    {
        try
        {
            var entries = InputFiles.In(folder);
            var results = new IReadOnlyList<Result>[entries.Count];
            if (entries.Count > 1 && depth < 10) Parallel.For(0, entries.Count, Look);
            else for (var index = 0; index < entries.Count; index++) Look(index);
            return [.. results.SelectMany(found => found)];

            void Look(int index)
            {
                var path = Path.Join(folder, entries[index].Name);
                results[index] = entries[index].IsFolder ? Folder(path, depth + 1, catalogues) : [Of(path, () => InputFiles.Read(path, catalogues))];
            }
        }
        catch (InputException unreadable)
        {
            return [new(folder, [], unreadable)];
        }
    }

    static Result Of(string path, Func<Document> read)
    {
        try
        {
            var document = read();
            return new(path, [.. Diagnostics.Of(document).Select(finding => CheckedFinding.Of(document, finding))], null);
        }
        catch (InputException unreadable)
        {
            return new(path, [], unreadable);
        }
    }

    sealed record Result(string File, IReadOnlyList<CheckedFinding> Findings, InputException? Problem);

    static int Rank(string severity) => severity switch { "error" => 0, "warning" => 1, "info" => 2, _ => 3 };
}
