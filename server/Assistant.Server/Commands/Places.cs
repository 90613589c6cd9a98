using Assistant.Engine;
using Assistant.Language.Editing;
using Assistant.Language.Recipes.Plans;
using Assistant.Language.Values;
using Assistant.Language.Recipes;
using Assistant.Language;
using Assistant.Server.Features;
using Assistant.Server.Running;

namespace Assistant.Server.Commands;

/// <summary>From a place in an open document to what is meant there.</summary>
static class Places
{
    /// <summary>The document of a command's target; null when it is not open.</summary>
    public static OpenDocument? DocumentOf(Session session, CommandTarget target) => target.Uri is { } uri ? session.Workspace.Find(uri) : null;

    /// <summary>What can be run on a line, counted from 0, the build of the whole file last.</summary>
    public static IEnumerable<Runnable> RunnablesAt(Document document, int line) => Runnables.In(document)
        .Where(runnable => document.Text.LineAt(runnable.Span.Start) <= line && document.Text.LineAt(runnable.Span.End) >= line)
        .OrderBy(runnable => runnable is Runnable.Build);

    /// <summary>The image of <c>docker run</c> or <c>create</c>; null for every other command, and for one that is still to be filled in.</summary>
    public static string? ImageOf(IReadOnlyList<string> words) =>
        DockerCommand.Of(words) is { Name: "run" or "create", Image.Value: var image } && ImageReference.Parse(image).Ok && !Placeholders.IsForImage(image) ? image : null;

    /// <summary>The container that a command has made, or that has the name written there; null when there is none.</summary>
    public static Container? ContainerOf(Session session, OpenDocument open, Runnable.Command command)
    {
        if (ImageOf(command.Words) is not { } image) return null;
        var (origin, name) = (OriginOf(open, command.Block), DockerCommand.Of(command.Words).Value("name"));
        var there = session.Containers.Containers;
        if (there.Any(container => origin.IsOf(container.Labels)) && open.Document.Recipe.CommandAt(command.Span.Start) is { } line) origin = origin.For(open.Document, line);
        // Of several that it has made, the one with the name written there is meant.
        return origin.Mine(there, image, name).OrderByDescending(container => container.Name == name).FirstOrDefault() ?? there.FirstOrDefault(container => container.Name == name);
    }

    /// <summary>The service that <c>docker service create</c> has made, or that has the name written there; null when there is none.</summary>
    public static Service? ServiceOf(Session session, OpenDocument open, Runnable.Command command)
    {
        if (session.Containers.Services is [] || DockerCommand.Of(command.Words) is not { Name: "service create" } written) return null;
        return open.Document.Recipe.CommandAt(command.Span.Start) is { } line
            ? OriginOf(open, command.Block).For(open.Document, line).Mine(session.Containers.Services, written.Value("name"))
            : null;
    }

    /// <summary>The block of the command at a target's place, else of the first below; null when there is none.</summary>
    public static string? BlockAt(Session session, CommandTarget target) =>
        DocumentOf(session, target) is { } open && target.Line is { } line
            ? Runnables.In(open.Document).OfType<Runnable.Command>().FirstOrDefault(command => open.Document.Text.LineAt(command.Span.End) >= line)?.Block
            : null;

    /// <summary>The blocks of a document that have started something that is still there.</summary>
    public static HashSet<string> BlocksStarted(Session session, OpenDocument open)
    {
        var file = FromLsp.Path(open.Uri);
        var labels = session.Containers.Containers.Select(container => container.Labels).Concat(session.Containers.Services.Select(service => service.Labels));
        return [.. labels.Where(of => of.GetValueOrDefault(Labels.File) == file).Select(of => of.GetValueOrDefault(Labels.Block, ""))];
    }

    /// <summary>The container of the command at a target's place; null when there is none.</summary>
    public static Container? ContainerAt(Session session, CommandTarget target) =>
        DocumentOf(session, target) is { } open && target.Line is { } line && RunnablesAt(open.Document, line).OfType<Runnable.Command>().FirstOrDefault() is { } command
            ? ContainerOf(session, open, command)
            : null;

    /// <summary>Where a container was run from, as long as that document is open; otherwise what its labels tell.</summary>
    public static Origin OriginOf(Session session, string container)
    {
        if (session.Containers.Containers.FirstOrDefault(known => known.Id == container || known.Name == container) is not { } found) return new("", "", Environment.CurrentDirectory) { Catalogue = session.Images.For(null) };
        var (file, block) = (found.Labels.GetValueOrDefault(Labels.File) ?? "", found.Labels.GetValueOrDefault(Labels.Block) ?? "");
        var origins =
            from open in session.Workspace.Documents
            where (open.Document.Path ?? open.Uri) == file
            from named in BlockNames.Of(open.Document.Recipe, open.Document.Directives)
            let origin = OriginOf(open, named.Name).For(open.Document, named.Line)
            where origin.Made(found, named.Line.Command.Image?.Value ?? "", named.Line.Command.Value("name"))
            select origin;
        return origins.FirstOrDefault() ?? new(file, block, Environment.CurrentDirectory) { Catalogue = session.Images.For(file) };
    }

    public static Origin OriginOf(OpenDocument open, string block)
    {
        var file = open.Document.Path ?? open.Uri;
        return new(file, block, Path.GetDirectoryName(open.Document.Path) is { Length: > 0 } folder ? folder : Environment.CurrentDirectory) { Catalogue = open.Document.Catalogue };
    }

    public static PlanEnvironment EnvironmentOf(Origin origin) => Machine.In(origin.Folder);
}
