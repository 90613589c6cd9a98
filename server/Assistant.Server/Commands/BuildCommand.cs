using Assistant.Engine;
using Assistant.Server.Features;
using Assistant.Server.Protocol;
using Assistant.Server.Running;

namespace Assistant.Server.Commands;

/// <summary>
/// Builds a Dockerfile, or one of its stages, with its build context; the image is named after the Dockerfile's folder, that of a stage
/// with the stage's name as the tag.
/// </summary>
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
        var folder = BuildContexts.FolderOf(open) ?? Places.OriginOf(open, "build").Folder;
        var tag = NameOf(Path.GetDirectoryName(file) ?? folder) + (target.Stage is { } stage ? $":{TagOf(stage)}" : "");
        var build = new Build(folder, Path.GetRelativePath(folder, file).Replace('\\', '/'), tag, target.Stage);
        // Without BuildKit the client would leave the container of an instruction that fails; BuildKit makes none.
        string[] words = ["build", "--force-rm", "-t", tag, "-f", file, .. target.Stage is { } only ? ["--target", only] : (string[])[], folder];
        await Building.Build(context.Session.Engine, context.Conversation, words, build, ImageSources.Of(context.Session), context.Session.Builds.Tell, cancellation);
    }

    static string NameOf(string folder)
    {
        var name = string.Concat(Path.GetFileName(folder.TrimEnd('/', '\\')).ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-')).Trim('-');
        return name.Length is 0 ? "image" : name;
    }

    static string TagOf(string stage) => int.TryParse(stage, out _) ? $"stage-{stage}" : stage.ToLowerInvariant();
}
