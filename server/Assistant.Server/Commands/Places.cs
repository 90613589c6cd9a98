using Assistant.Language;
using Assistant.Language.Editing;
using Assistant.Language.Recipes.Plans;
using Assistant.Server.Features;
using Assistant.Server.Running;

namespace Assistant.Server.Commands;

/// <summary>From a place in an open document to what is meant there.</summary>
static class Places
{
    /// <summary>The document of a command's target; null when it is not open.</summary>
    public static OpenDocument? DocumentOf(Session session, CommandTarget target) => target.Uri is { } uri ? session.Workspace.Find(uri) : null;

    /// <summary>What can be run on a line, counted from 0; null when nothing can.</summary>
    public static Runnable? RunnableAt(Document document, int line) => Runnables.In(document)
        .Where(runnable => document.Text.LineAt(runnable.Span.Start) <= line && document.Text.LineAt(runnable.Span.End) >= line)
        // The command in a Dockerfile's comment is meant before the build of the whole file.
        .MinBy(runnable => runnable.Span.Length);

    public static Origin OriginOf(OpenDocument open, string block)
    {
        var file = open.Document.Path ?? open.Uri;
        return new(file, block, Path.GetDirectoryName(open.Document.Path) is { Length: > 0 } folder ? folder : Environment.CurrentDirectory);
    }

    public static PlanEnvironment EnvironmentOf(Origin origin) => Machine.In(origin.Folder);
}
