using System.Text;
using Assistant.Language.Recipes;
using Assistant.Language.Values;

namespace Assistant.Language.Conversions;

/// <summary>
/// To an Apptainer definition: the image, its variables and labels, and what is run. What belongs to the start, such as folders and the
/// GPU, is a command line under <c>%help</c>.
/// </summary>
static class Apptainer
{
    public static readonly Conversion Conversion = new("apptainer", "an Apptainer definition", source => $"{NameOf(source)}.def", Of) { IsOfOne = true };

    static Converted Of(ConversionSource source)
    {
        var marks = new Marks();
        var losses = new Losses(marks);
        if (source.Runs.FirstOrDefault() is not { } line) return new("# There is no docker run to make a definition of.\n", ["There is no docker run to make a definition of."]);
        var run = MarkedCommand.Of(line, marks, losses);
        var command = run.Command;
        var start = ApptainerStart.Of(run, NameOf(source), marks, losses);
        var body = new StringBuilder($"Bootstrap: docker\nFrom: {ShellText.Plain(command.Image!.Value, marks, losses)}\n");
        Section(body, "labels", command.Values("label").Select(word => KeyValue.Split(word.Value)).Select(label => $"{label.Key} {ShellText.Plain(label.Value ?? "", marks, losses)}"));
        Section(body, "help", [.. (line.Description ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries), .. start]);
        Section(body, "environment", Environment(run, marks));
        Program(run, body, marks, losses);
        source.TellDirectives(line, run.Name, losses);
        foreach (var other in source.Lines.Where(other => other != line))
            losses.Add($"Line {source.Document.Text.LineAt(other.Span.Start) + 1} is left out: {string.Join(' ', other.Command.Path.Select(word => word.Value).Prepend(other.Command.Program))}; a definition is one image.");
        return new(Compose.Head(source, losses.All) + body, losses.All);
    }

    static string NameOf(ConversionSource source) => MarkedCommand.Slug(source.Name).ToLowerInvariant();

    /// <summary>A secret is handed over at the start, so that it is in no image.</summary>
    static IEnumerable<string> Environment(MarkedCommand run, Marks marks) =>
        from word in run.Command.Values("env")
        let pair = KeyValue.Split(word.Value)
        where pair.Value is not null && !run.IsSecret(pair.Key) && !Marks.Has(pair.Key)
        select $"export {pair.Key}={ShellText.Of(pair.Value ?? "", marks)}";

    static void Program(MarkedCommand run, StringBuilder body, Marks marks, Losses losses)
    {
        var command = run.Command;
        var words = command.Arguments.Skip(1).Select(word => word.Value).ToList();
        if (command.Value("entrypoint") is { Length: > 0 } entrypoint) words.Insert(0, entrypoint);
        else if (words.Count > 0) losses.Add("The entrypoint of the image is not run in front of the command; write it there when the image has one.");
        if (words.Count == 0) return;
        var program = $"exec {string.Join(' ', words.Select(word => ShellText.Of(word, marks)))} \"$@\"";
        Section(body, "runscript", [program]);
        if (command.IsOn("detach")) Section(body, "startscript", [program]);
    }

    static void Section(StringBuilder body, string name, IEnumerable<string> lines)
    {
        var all = lines.ToList();
        if (all.Count > 0) body.Append($"\n%{name}\n{string.Concat(all.Select(line => $"    {line.ReplaceLineEndings(" ")}\n"))}");
    }
}
