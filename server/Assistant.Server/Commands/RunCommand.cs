using Assistant.Language;
using Assistant.Language.Catalogue;
using Assistant.Language.Editing;
using Assistant.Language.Recipes;
using Assistant.Language.Text;
using Assistant.Language.Values;
using Assistant.Server.Features;
using Assistant.Server.Protocol;
using Assistant.Server.Running;

namespace Assistant.Server.Commands;

/// <summary>Runs the docker command on a line, or an image the way its catalogue entry says.</summary>
static class RunCommand
{
    public static readonly EditorCommand Command = EditorCommand.For("assistant.run", "Run", Run);

    static async Task Run(CommandContext context, CommandTarget target, CancellationToken cancellation)
    {
        if ((target.Image is { } image ? await OfImage(context.Session, image, cancellation) : Find(context, target)) is not var (line, origin))
        {
            context.Conversation.Say(MessageType.Info, WhyNot(context, target) ?? "There is no docker command to run here.");
            return;
        }
        var runner = new Runner(context.Session.Engine, context.Conversation, built: context.Session.Builds.Tell) { Sources = ImageSources.Of(context.Session) };
        await runner.Run(line, origin, Places.EnvironmentOf(origin), cancellation);
    }

    static (CommandLine Line, Origin Origin)? Find(CommandContext context, CommandTarget target)
    {
        if (Places.DocumentOf(context.Session, target) is not { } open || target.Line is not { } number) return null;
        return Places.RunnablesAt(open.Document, number).Select<Runnable, (CommandLine, Origin)?>(runnable => runnable switch
        {
            Runnable.Command command when open.Document.Recipe.CommandAt(command.Span.Start) is { } line => (line, Places.OriginOf(open, command.Block).For(open.Document, line)),
            Runnable.BaseImage named => (LineFor(named.Image, open.Document.Catalogue), Places.OriginOf(open, named.Image)),
            _ => null,
        }).FirstOrDefault(found => found is not null);
    }

    /// <summary>What the lens over a line says that is left to a shell.</summary>
    static string? WhyNot(CommandContext context, CommandTarget target) =>
        Places.DocumentOf(context.Session, target) is { } open && target.Line is { } line
            ? Places.RunnablesAt(open.Document, line).OfType<Runnable.NotRun>().FirstOrDefault()?.Reason
            : null;

    /// <summary>The block that the palette would insert, run in the first folder that is open.</summary>
    static async Task<(CommandLine Line, Origin Origin)?> OfImage(Session session, string image, CancellationToken cancellation)
    {
        var sources = ImageSources.Of(session);
        var origin = new Origin(image, image, session.Folders.Paths.FirstOrDefault(Environment.CurrentDirectory)) { Catalogue = sources.Catalogue };
        if (ImageReference.Parse(image) is not { Ok: true, Value: var named }) return (LineFor(image, sources.Catalogue), origin);
        var block = Read(await ImageUses.BlockFor(named, sources, cancellation));
        var line = block.Recipe.Commands.First();
        return (line, origin with { Directives = block.Directives.Of(line) });
    }

    /// <summary>A command line that runs an image: complete when the catalogue knows it, otherwise with a terminal and gone afterwards.</summary>
    static CommandLine LineFor(string image, ImageCatalogue catalogue) =>
        Read(catalogue.Find(image) is { } known ? Images.RunBlock(known, image) : $"docker run -it --rm {image}\n").Recipe.Commands.First();

    static Document Read(string block) => new(DocumentKind.Recipe, SourceText.From(block));
}
