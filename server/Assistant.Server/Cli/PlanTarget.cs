using Assistant.Engine;
using Assistant.Language;
using Assistant.Language.Recipes;
using Assistant.Language.Recipes.Plans;
using Assistant.Language.Text;
using Assistant.Server.Running;
using DockerLine = Assistant.Language.Recipes.CommandLine;

namespace Assistant.Server.Cli;

/// <summary>What is meant by <c>FILE[#name]</c>: a document, and perhaps one block in it.</summary>
/// <param name="Shown">The file as it was named.</param>
sealed record PlanTarget(Document Document, string Shown, string? Block)
{
    /// <summary>Throws <see cref="InputException"/> when the file is not there or is no text.</summary>
    public static PlanTarget Of(string target, TextReader input, string? stdinName)
    {
        var (path, block) = Split(target);
        return path is not "-" ? new(InputFiles.Read(path), path, block) : new(FromInput(input.ReadToEnd(), stdinName), "Standard input", block);
    }

    /// <summary>A file whose own name has a # in it is that file.</summary>
    public static (string Path, string? Name) Split(string target) =>
        File.Exists(target) || target.LastIndexOf('#') is var at && at < 0 ? (target, null) : (target[..at], target[(at + 1)..]);

    /// <summary>Every docker line of the target, and for a recipe what other programs stand between them; throws <see cref="InputException"/> when there is no such block.</summary>
    public IReadOnlyList<PlannedCommand> Commands()
    {
        var machine = Machine.In(Environment.CurrentDirectory);
        var commands = BlockNames.Of(Document.Recipe, Document.Directives).Select(named => Planned(named.Line, named.Name, machine)).ToList();
        if (Block is not null && commands.All(command => command.Block != Block)) throw NoBlock(Document, Shown, Block, commands.Select(command => command.Block));
        return [.. commands.Concat(Others()).Where(command => Block is null || command.Block == Block).OrderBy(command => command.Start)];
    }

    PlannedCommand Planned(DockerLine line, string block, PlanEnvironment machine)
    {
        try
        {
            var files = EnvironmentFiles.Read(new(Document.Path ?? "", block, Path.GetDirectoryName(Path.GetFullPath(Document.Path ?? "-"))!) { Directives = Document.Directives.Of(line) });
            var known = new KnownValues(machine, files, (_, _) => { });
            return PlannedCommand.Of(Document, line, block, known.Environment.WithoutSecrets(SecretVariables.Of(line)));
        }
        catch (EngineException unreadable)
        {
            return PlannedCommand.Of(Document, line, block, new Language.Recipes.Plans.Plan.Impossible(unreadable.Problem.Sentence), machine.WithoutSecrets());
        }
    }

    IEnumerable<PlannedCommand> Others()
    {
        if (Document.Kind != DocumentKind.Recipe) yield break;
        string? heading = null;
        foreach (var line in Document.Recipe.Lines)
        {
            if (line is HeadingLine named) heading = named.Name;
            else if (line is OtherLine { Words.IsEmpty: false } other) yield return PlannedCommand.Of(Document.Text, other, heading ?? "");
        }
    }

    /// <summary>Why no docker command is in a block of that name.</summary>
    /// <param name="names">The blocks that have docker commands.</param>
    public static InputException NoBlock(Document document, string shown, string block, IEnumerable<string> names) =>
        document.Recipe.Lines.Any(line => line is HeadingLine heading && heading.Name == block) ? new($"The block {block} of {shown} has no docker commands.")
        : new($"{shown} has no block {block}. {(names.Distinct().ToList() is { Count: > 0 } known ? $"Its blocks are {string.Join(", ", known)}." : "It has no docker commands at all.")}");

    /// <summary>A text without a name is a page when it has a fence, a Dockerfile when it begins with FROM or ARG, else a recipe.</summary>
    static Document FromInput(string text, string? name)
    {
        if (name is not null) return InputFiles.Read(name, text);
        if (text.Contains('\0')) throw new InputException("Standard input is not a text.");
        var lines = text.Split('\n').Select(line => line.Trim()).Where(line => line is not "").ToList();
        var first = lines.Find(line => !line.StartsWith('#')) ?? "";
        var kind = lines.Exists(line => line.StartsWith("```", StringComparison.Ordinal) || line.StartsWith("~~~", StringComparison.Ordinal)) ? DocumentKind.Markdown
            : first.StartsWith("FROM ", StringComparison.OrdinalIgnoreCase) || first.StartsWith("ARG ", StringComparison.OrdinalIgnoreCase) ? DocumentKind.Dockerfile
            : DocumentKind.Recipe;
        return new(kind, SourceText.From(text)) { Catalogue = new Features.FolderCatalogues().In(Environment.CurrentDirectory) };
    }
}
