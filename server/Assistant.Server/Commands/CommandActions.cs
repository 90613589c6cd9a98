using Assistant.Language.Editing;
using Assistant.Language.Text;
using Assistant.Server.Features;
using Assistant.Server.Protocol;
using Assistant.Server.Running;

namespace Assistant.Server.Commands;

/// <summary>The commands offered as code actions for the command line or image under the cursor.</summary>
static class CommandActions
{
    /// <summary>A kind of its own keeps them out of the menus of fixes and refactorings.</summary>
    public const string Kind = "assistant.command";

    public static IEnumerable<CodeAction> At(Session session, OpenDocument open, TextSpan span)
    {
        if (!session.Client.IsTrusted) return [];
        var place = new CommandTarget { Uri = open.Uri, Line = open.Document.Text.LineAt(span.Start) };
        return [.. Places.RunnablesAt(open.Document, place.Line.Value).SelectMany(runnable => For(runnable, place)), .. CleanUps(session, open, place)];
    }

    /// <summary>Offered where there is something to remove.</summary>
    static IEnumerable<CodeAction> CleanUps(Session session, OpenDocument open, CommandTarget place)
    {
        var started = Places.BlocksStarted(session, open);
        if (Places.BlockAt(session, place) is { } block && started.Contains(block)) yield return Action($"Clean up what {block} has started", CleanUpBlockCommand.Command, place);
        if (started.Count > 0) yield return Action("Clean up what this file has started", CleanUpFileCommand.Command, place);
    }

    static IEnumerable<CodeAction> For(Runnable runnable, CommandTarget place) => runnable switch
    {
        Runnable.BaseImage image =>
        [
            Action($"Pull {image.Image}", PullCommand.Command, new() { Image = image.Image }),
            Action($"Run {image.Image}", RunCommand.Command, place),
        ],
        Runnable.Command { Words: var words } when Places.ImageOf(words) is { } image =>
        [
            Action("Run this command", RunCommand.Command, place),
            Action($"Pull {image}", PullCommand.Command, new() { Image = image }),
        ],
        Runnable.Command => [Action("Run this command", RunCommand.Command, place)],
        Runnable.Build { Stage: { } stage } => [Action($"Build the stage {stage}", BuildCommand.Command, place with { Stage = stage })],
        Runnable.Build => [Action("Build this Dockerfile", BuildCommand.Command, place)],
        _ => [],
    };

    static CodeAction Action(string title, EditorCommand command, CommandTarget target) => new(title) { Kind = Kind, Command = command.At(target, title) };
}
