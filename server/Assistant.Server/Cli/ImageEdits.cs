using System.CommandLine;
using Assistant.Engine;
using Assistant.Language.Editing.Pinning;
using Assistant.Language.Text;
using Assistant.Server.Pinning;

namespace Assistant.Server.Cli;

/// <summary>
/// What <c>pin</c> and <c>update</c> share: the images of the files are asked about, the difference is printed, and the files are written
/// when that is wanted.
/// </summary>
sealed class ImageEdits
{
    readonly Argument<string[]> files = new("FILE") { Description = "Dockerfiles, recipes and Markdown pages.", Arity = ArgumentArity.OneOrMore };
    readonly Option<bool> write = new("--write", "--yes", "-y") { Description = "Write the files without asking." };
    readonly Option<bool> check = new("--check") { Description = "Write nothing; exit code 1 when something would change." };
    readonly Option<string> format = new("--format") { Description = "How the changes are printed.", DefaultValueFactory = _ => "diff" };

    /// <param name="options">Those that this verb has beside the common ones.</param>
    /// <param name="ask">Finds out what becomes of an image.</param>
    public static Command VerbOf(
        Streams streams, string name, string description, IReadOnlyList<Option> options, Func<ParseResult, Registries, ImagePlace, CancellationToken, Task<ImageOutcome>> ask)
    {
        var edits = new ImageEdits();
        var verb = new Command(name, $"{description} Prints the difference first. Exit code 2: a registry gave no answer, or a file could not be changed.") { edits.files, edits.write, edits.check, edits.format };
        edits.format.AcceptOnlyFromAmong("diff", "json");
        verb.Validators.Add(result =>
        {
            if (result.GetValue(edits.check) && result.GetValue(edits.write)) result.AddError("--check writes nothing; leave out --write.");
        });
        foreach (var option in options) verb.Add(option);
        verb.SetAction(async (parsed, cancellation) =>
        {
            // A person who asks wants to know what is true now, so no earlier answer is kept.
            using var registries = new Registries(folder: null);
            return await edits.Run(streams, parsed, (place, cancelled) => ask(parsed, registries, place, cancelled), cancellation);
        });
        return verb;
    }

    async Task<int> Run(Streams streams, ParseResult parsed, Func<ImagePlace, CancellationToken, Task<ImageOutcome>> ask, CancellationToken cancellation)
    {
        var (paths, isCheck, isJson) = (parsed.GetRequiredValue(files), parsed.GetValue(check), parsed.GetRequiredValue(format) is "json");
        var (code, changed, images) = (ExitCode.Clean, new List<(EditedFile File, SourceText After)>(), new List<EditedImage>());
        foreach (var path in paths.DistinctBy(Path.GetFullPath))
        {
            try
            {
                var file = EditedFile.Read(path);
                var outcomes = await ImageOutcome.Of([.. ImagePlaces.In(file.Document)], ask, null, cancellation);
                foreach (var outcome in outcomes) Tell(streams, file, outcome);
                if (outcomes.Any(outcome => outcome.Failure is not null)) code = ExitCode.CouldNotRun;
                images.AddRange(outcomes.Select(outcome => EditedImage.Of(file, outcome)));
                var after = ImageOutcome.Changes(outcomes).Reverse().Aggregate(file.Document.Text, (text, change) => text.With(change));
                if (!ReferenceEquals(after, file.Document.Text)) changed.Add((file, after));
                if (!isJson) streams.Out.Write(UnifiedDiff.Of(path, file.Document.Text, after));
            }
            catch (InputException unreadable)
            {
                code = streams.Fail(unreadable.Message);
            }
        }
        if (isJson) CliJson.Print(streams.Out, images, CliJson.Readable.IReadOnlyListEditedImage);
        if (changed is []) return code;
        if (isCheck) return Math.Max(code, ExitCode.Findings);
        return parsed.GetValue(write) || await IsWanted(streams, changed, cancellation) ? Math.Max(code, Write(streams, changed)) : code;
    }

    static void Tell(Streams streams, EditedFile file, ImageOutcome outcome)
    {
        var line = file.Document.Text.LineAt(outcome.Place.Span.Start) + 1;
        if (outcome.Failure is { } failure) streams.Fail($"{file.Path}:{line}: {failure}");
        if (outcome.LeftAlone is { } why) streams.Error.WriteLine($"{file.Path}:{line}: {why}");
    }

    static async Task<bool> IsWanted(Streams streams, List<(EditedFile File, SourceText After)> changed, CancellationToken cancellation)
    {
        var named = changed is [var only] ? only.File.Path : $"{changed.Count} files";
        if (!streams.IsTerminal)
        {
            streams.Error.WriteLine($"Nothing is written. Add --write to change {named}.");
            return false;
        }
        return await new Running.TerminalConversation(streams.In, streams.Out, streams.Error, isInteractive: true).Confirm($"Change {named}?", "Change", cancellation);
    }

    static int Write(Streams streams, List<(EditedFile File, SourceText After)> changed)
    {
        var code = ExitCode.Clean;
        foreach (var (file, after) in changed)
        {
            try
            {
                file.Write(after);
            }
            catch (InputException unwritable)
            {
                code = streams.Fail(unwritable.Message);
            }
        }
        return code;
    }
}

/// <summary>An image of a file as <c>--format json</c> prints it.</summary>
/// <param name="Line">Where it stands, from 1.</param>
/// <param name="To">As it is to be written; null when it stays.</param>
/// <param name="Problem">A sentence; null when there is none.</param>
/// <param name="Failed">True when something went wrong, false when the image is left alone for a good reason.</param>
sealed record EditedImage(string File, int Line, string Image, string? To, string? Problem, bool Failed)
{
    public static EditedImage Of(EditedFile file, ImageOutcome outcome) => new(
        file.Path, file.Document.Text.LineAt(outcome.Place.Span.Start) + 1, outcome.Place.Text, outcome.Change?.Written, outcome.Failure ?? outcome.LeftAlone, outcome.Failure is not null);
}
