using Assistant.Engine;
using Assistant.Server.Protocol;
using Assistant.Server.Running;

namespace Assistant.Server.Commands;

/// <summary>Builds a Dockerfile with its folder as the build context; the image is named after the folder.</summary>
static class BuildCommand
{
    public static readonly EditorCommand Command = EditorCommand.For("assistant.build", "Build", Run);

    static async Task Run(CommandContext context, CommandTarget target, CancellationToken cancellation)
    {
        if (Places.DocumentOf(context.Session, target) is not { Document.Path: { } file } open)
        {
            context.Conversation.Say(MessageType.Info, "Save the Dockerfile first: a build reads it, and the files beside it, from the disk.");
            return;
        }
        var origin = Places.OriginOf(open, "build");
        var tag = NameOf(origin.Folder);
        var build = new Build(origin.Folder, Path.GetFileName(file), tag);
        await Building.Build(context.Session.Engine, context.Conversation, context.Settings.EngineHost, ["build", "-t", tag, "-f", file, origin.Folder], build, cancellation);
    }

    static string NameOf(string folder)
    {
        var name = string.Concat(Path.GetFileName(folder.TrimEnd('/', '\\')).ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-')).Trim('-');
        return name.Length is 0 ? "image" : name;
    }
}
